import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { log } from '@/server/log'
import { type Page, renderPage } from './render-page'
import { type Asked, type Route, withAsked } from './routes'
import { isOffered, type Offers } from './scope'

/** A document in one encoding, with the headers that go with it. */
interface Form {
  body: Buffer
  headers: Record<string, string | number>
}

/** A public page, ready to leave: compressed once, with its validator. */
export interface Document {
  status: number
  etag: string
  forms: Record<'br' | 'gzip' | 'identity', Form>
  tags: string[]
  offers: Offers
  madeAt: number
  /** Bytes it takes in memory, about. */
  size: number
}

interface Entry {
  document: Document
  /** What it shows has changed since it was made. */
  stale: boolean
  /** Somebody has asked for it since it was made. */
  asked: boolean
  /** How often in a row it could not be made anew, and when that is tried again (`performance.now()`). */
  failures: number
  retryAt: number
}

/** What is asked for: a document, and the variants of it in which one may be wanted. */
export type Wanted = Pick<Route & { kind: 'document' }, 'url' | 'asked'>

/** Form tokens inside a document are good for 24 hours; nothing is kept for nearly as long. */
const oldest = 10 * 60_000
/** What a document takes beside its bytes. */
const around = 2_048
/** A document that could not be made anew is tried again after so long, then twice as long, and so on. */
const firstRetry = 1_000
const lastRetry = 60_000

/**
 * Documents kept in memory, by path and query, in at most so many bytes: those last asked for. Variants that nobody
 * offers are no documents: they are the document itself.
 */
export class DocumentCache {
  readonly #entries: LRUCache<string, Entry>
  /** The renders that are under way: everybody who asks meanwhile waits for the same one. */
  readonly #making = new Map<string, Promise<Document>>()
  /** Documents that changed while they were made. */
  readonly #outdated = new Set<string>()
  #renewing = false
  #retry: NodeJS.Timeout | undefined

  constructor(bytes: number) {
    this.#entries = new LRUCache({ maxSize: bytes, sizeCalculation: ({ document }) => document.size })
  }

  /** Bytes that are kept. */
  get size(): number {
    return this.#entries.calculatedSize
  }

  /** The document that is wanted, when it is in memory and may be shown; one that is old is made anew meanwhile. */
  peek({ url, asked }: Wanted): Document | undefined {
    if (asked.length === 0) return this.#peek(url)
    const found = this.#resolve(url, asked)
    return found.settled ? this.#peek(found.url) : undefined
  }

  /** The document that is wanted: from memory, else rendered once for all who wait. */
  async get({ url, asked }: Wanted): Promise<Document> {
    // Each document says which variants of it there are; a page that is none has none.
    for (;;) {
      const found = this.#resolve(url, asked)
      const document = this.#peek(found.url) ?? (await this.#make(found.url))
      if (found.settled || document.status !== 200 || !this.#entries.has(found.url)) return document
    }
  }

  /**
   * Forgets the documents that carry one of the tags ("*" is all). Those that somebody asked for since they were made are
   * made anew at once, and the old ones served meanwhile; all others when somebody asks for them.
   */
  forget(tags: ReadonlySet<string>): void {
    for (const entry of this.#entries.values()) {
      if (tags.has('*') || entry.document.tags.some((tag) => tags.has(tag))) entry.stale = true
    }
    for (const url of this.#making.keys()) this.#outdated.add(url)
    void this.#renew()
  }

  /** How far what was asked for can be followed through the documents that are here. */
  #resolve(base: string, asked: readonly Asked[]): { url: string; settled: boolean } {
    let url = base
    for (const one of asked) {
      if (one.offered) {
        const entry = this.#entries.peek(url)
        if (!entry || (entry.stale && !entry.asked)) return { url, settled: false }
        if (!isOffered(entry.document.offers, one)) continue
      }
      url = withAsked(url, one)
    }
    return { url, settled: true }
  }

  #peek(url: string): Document | undefined {
    const entry = this.#entries.get(url)
    if (!entry) return undefined
    // It changed when nobody looked: whoever looks now waits for the new one.
    if (entry.stale && !entry.asked) return undefined
    const outdated = entry.stale || Math.abs(Date.now() - entry.document.madeAt) > oldest
    entry.asked = true
    if (outdated && isDue(entry)) {
      entry.stale = false
      void this.#refresh(url)
    }
    return entry.document
  }

  /**
   * One after another, those last asked for first. A page that is asked for meanwhile is made at once and waits for no
   * other: a campaign may have hundreds.
   */
  async #renew(): Promise<void> {
    if (this.#renewing) return
    this.#renewing = true
    const stale = () => [...this.#entries.entries()].filter(([, one]) => one.stale && one.asked && isDue(one))
    for (let found = stale(); found.length > 0; found = stale()) {
      for (const [url] of found) {
        const entry = this.#entries.peek(url)
        if (!entry?.stale || !entry.asked || !isDue(entry)) continue
        Object.assign(entry, { asked: false, stale: false })
        await this.#refresh(url)
      }
    }
    // At once with the last look: several things are forgotten in one breath.
    this.#renewing = false
    if ([...this.#entries.values()].some(({ stale, asked }) => stale && asked)) this.#retryLater()
  }

  /** The last good copy stays when a new one cannot be made, and is tried again soon. */
  async #refresh(url: string): Promise<void> {
    try {
      await this.#render(url)
    } catch (err) {
      this.#failed(url, err)
    }
  }

  /** A copy that could not be made anew is shown meanwhile, and is as stale as it was. */
  #failed(url: string, err: unknown): void {
    log.warn({ err }, 'A document could not be made anew')
    const entry = this.#entries.peek(url)
    if (!entry) return
    const wait = Math.min(lastRetry, firstRetry * 2 ** entry.failures)
    const failures = entry.failures + 1
    Object.assign(entry, { asked: true, stale: true, failures, retryAt: performance.now() + wait })
    this.#retryLater()
  }

  #retryLater(): void {
    this.#retry ??= setTimeout(() => {
      this.#retry = undefined
      void this.#renew()
    }, firstRetry).unref()
  }

  /** The document made anew; the last good copy when that cannot be done now. */
  async #make(url: string): Promise<Document> {
    const kept = this.#entries.peek(url)
    try {
      return await this.#render(url, true)
    } catch (error) {
      if (!kept) throw error
      this.#failed(url, error)
      return kept.document
    }
  }

  #render(url: string, asked = false): Promise<Document> {
    const making = this.#making.get(url)
    if (making) return making
    const begun = this.#renderOnce(url, asked).finally(() => {
      this.#making.delete(url)
      // It changed meanwhile: whoever waited has seen it as it was, whoever comes next has not.
      if (this.#entries.peek(url)?.stale) void this.#renew()
    })
    this.#making.set(url, begun)
    return begun
  }

  async #renderOnce(url: string, asked: boolean): Promise<Document> {
    this.#outdated.delete(url)
    const document = await compress(await renderPage(url))
    const stale = this.#outdated.delete(url)
    // Only good pages are kept: an address that is nothing today may be a page tomorrow, and trouble passes.
    if (document.status === 200)
      this.#entries.set(url, {
        document,
        stale,
        failures: 0,
        retryAt: 0,
        asked: asked || (this.#entries.peek(url)?.asked ?? false),
      })
    else if (document.status < 500) this.#entries.delete(url)
    if (document.status >= 500 && this.#entries.has(url)) throw new Error(`A page answered ${document.status}`)
    return document
  }
}

/** True unless it could not be made anew a moment ago. */
function isDue({ retryAt }: Entry): boolean {
  return performance.now() >= retryAt
}

async function compress(page: Page): Promise<Document> {
  const identity = Buffer.from(page.body)
  const quality = {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length },
  }
  const [brotli, zipped] = await Promise.all([
    promisify(brotliCompress)(identity, quality),
    promisify(gzip)(identity, { level: 6 }),
  ])
  const etag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`
  // Form pages are never left in a visitor's cache; asking again costs a few hundred bytes.
  const headers = { ...page.headers, ETag: etag, 'Cache-Control': 'no-store', Vary: 'Accept-Encoding' }
  const form = (body: Buffer, encoding?: string) => ({
    body,
    headers: { ...headers, ...(encoding && { 'Content-Encoding': encoding }), 'Content-Length': body.length },
  })
  return {
    status: page.status,
    etag,
    forms: { br: form(brotli, 'br'), gzip: form(zipped, 'gzip'), identity: form(identity) },
    tags: page.tags,
    offers: page.offers,
    madeAt: Date.now(),
    size: identity.length + brotli.length + zipped.length + around,
  }
}
