import { interfaceLocales, isInterfaceLocale } from '@/features/places/languages'
import { addressPattern } from '@/server/address-patterns'
import { type PublicRoute, publicRoutes } from './public-routes'

/** What the addresses lead to, those first that name more: "/letters/code" stands before "/letters/[slug]". */
const routes = Object.entries(publicRoutes)
  .sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1))
  .map(([path, route]) => ({ pattern: new RegExp(`^${addressPattern(path, whereOf(route))}$`), route }))

function rank(path: string): string {
  return path.replaceAll('[...', '~~').replaceAll('[', '~')
}

function whereOf(route: PublicRoute) {
  return typeof route === 'object' ? route.where : undefined
}

/** One parameter of a document that was asked for. */
export interface Asked {
  name: string
  value: string
  /** Whether there is such a document can be read of the one without this parameter alone. */
  offered: boolean
}

/** Where a request belongs. */
export type Route =
  /** The same for everybody: kept in memory under `url`, or a variant of it that exists. */
  | { kind: 'document'; url: string; asked: readonly Asked[] }
  /** A public page for one visitor (a token, a search): rendered each time, never kept. */
  | { kind: 'page'; url: string }
  /** A file made on request, or a picture somebody sent us: neither is kept. */
  | { kind: 'file' | 'received' }
  /** The desk, machine interfaces and files of the framework. */
  | { kind: 'framework' }
  /** No language in the address yet. */
  | { kind: 'unprefixed'; path: string }

const framework = new RegExp(`^/(api/|_next/|(${interfaceLocales.join('|')})/desk(/|$))`)
/** No value that makes a document is longer. */
const longestValue = 20

/**
 * Decides from path and query alone where a GET belongs. Parameters of a document that are unknown, or have a value
 * that makes none, are dropped: what visitors make up must not become documents.
 */
export function routeOf(url: URL): Route {
  const { pathname, searchParams } = url
  if (framework.test(pathname)) return { kind: 'framework' }
  const locale = pathname.split('/')[1] ?? ''
  if (!isInterfaceLocale(locale)) return { kind: 'unprefixed', path: pathname + url.search }
  const path = pathname.slice(locale.length + 1).replace(/\/$/, '')
  const route = routeAt(path)
  if (route === 'file' || route === 'received') return { kind: route }
  if (typeof route === 'object' && 'file' in route) return { kind: route.file === 'made' ? 'file' : route.file }
  if (route === 'page') return { kind: 'page', url: pathname + url.search }
  const asked = Object.entries(route.query ?? {}).flatMap(([name, values]) => {
    const given = (searchParams.get(name) ?? '').trim()
    if (given === '' || given.length > longestValue) return []
    const value = name === 'country' || name === 'state' || name === 'host' ? given.toUpperCase() : given
    if (values === 'offered') return [{ name, value, offered: true }]
    return values.has(value) ? [{ name, value, offered: false }] : []
  })
  const words = route.search && searchParams.get(route.search)
  if (!route.search || typeof words !== 'string') return { kind: 'document', url: `/${locale}${path}`, asked }
  // A search is as many documents as there are words: made each time.
  const query = new URLSearchParams([[route.search, words], ...asked.map(({ name, value }) => [name, value])])
  return { kind: 'page', url: `/${locale}${path}?${query}` }
}

/** True for a page that is the same for everybody, by its address without language and query. */
export function isKept(path: string): boolean {
  const route = routeAt(path)
  return typeof route === 'object' && 'kept' in route
}

function routeAt(path: string): PublicRoute {
  return routes.find(({ pattern }) => pattern.test(path))?.route ?? 'page'
}

/** The address of a document with one more parameter. */
export function withAsked(url: string, { name, value }: Asked): string {
  return `${url}${url.includes('?') ? '&' : '?'}${name}=${value}`
}
