import type { AppRouteHandlerRoutes, AppRoutes } from '@/.next/types/routes'

/* The addresses of the site as Next finds them in app/, without the language: what is written here compiles while they are there. */

type Without<Prefix extends string, Route> = Route extends `${Prefix}${infer Path}` ? Path : never
type Path = Without<'/[locale]', AppRoutes | AppRouteHandlerRoutes>

/** An address of the desk: "/desk/letters/[id]". */
export type DeskPath = Extract<Path, '/desk' | `/desk/${string}`>
/** An address that takes posts of visitors, which is the route `post` below it: "/petitions/[slug]/signatures". */
export type PostPath =
  Exclude<Path, DeskPath> extends infer Public ? (Public extends `${infer Address}/post` ? Address : never) : never
/** A public page or file: "/petitions/[slug]"; the start page is empty. */
export type PublicPath = Exclude<Path, DeskPath | `${PostPath}/post`>

/**
 * The regular expression of an address written as Next writes it, with a group for each parameter. A parameter is of
 * letters, digits, "-" and "_", unless `where` says what it is.
 */
export function addressPattern(path: string, where: Readonly<Record<string, string>> = {}): string {
  return path
    .split('/')
    .map((segment) => {
      const [, rest, name] = /^\[(\.\.\.)?(\w+)\]$/.exec(segment) ?? []
      if (name === undefined) return segment.replaceAll('.', '\\.')
      return `(?<${name}>${rest ? '.+' : (where[name] ?? '[\\w-]+')})`
    })
    .join('/')
}
