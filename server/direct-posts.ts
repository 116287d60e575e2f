import { addressPattern, type PostPath } from './address-patterns'

/** A posted form as it came over the wire, small enough to be held in memory. */
export interface RawPost {
  path: string
  contentType: string
  /** The visitor's network, "203.0.113.0/24"; empty for this machine. */
  network: string
  body: Buffer<ArrayBuffer>
  /** Only the beginning of a body with files that was too large. */
  cut: boolean
}

type Handler = (post: RawPost, params: Record<string, string>) => Promise<Response>

/** False for an address that opens nothing: a body for it need not be read. */
type Admits = (params: Record<string, string>) => Promise<boolean>

interface DirectPost {
  pattern: RegExp
  handle: Handler
  admits: Admits
}

/** A route for one address. */
export interface FoundPost {
  admits: () => Promise<boolean>
  handle: (post: RawPost) => Promise<Response>
}

// Routes live inside Next's bundle and the server outside: they meet here.
const shared = globalThis as typeof globalThis & { postbagDirectPosts?: Map<string, DirectPost> }
shared.postbagDirectPosts ??= new Map()
const posts = shared.postbagDirectPosts

/**
 * Announces a route that needs nothing of the framework, so that the server can hand it posts directly. `path` is
 * written as Next writes it, without the language: "/petitions/[slug]/signatures".
 */
export function announce(path: PostPath, handle: Handler, admits: Admits): void {
  posts.set(path, { pattern: new RegExp(`^/(?<locale>\\w+)${addressPattern(path)}$`), handle, admits })
}

/** The route that announced itself for this address, ready to be called; undefined when none did (yet). */
export function findDirectPost(pathname: string): FoundPost | undefined {
  for (const { pattern, handle, admits } of posts.values()) {
    const params = pattern.exec(pathname)?.groups
    if (params) return { admits: () => admits({ ...params }), handle: (post) => handle(post, { ...params }) }
  }
  return undefined
}
