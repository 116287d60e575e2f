import { interfaceLocales, isInterfaceLocale } from '@/features/languages/rules'

/** Public pages that are the same for everybody, with the query parameters that change them. */
const documents: { path: RegExp; query: Record<string, RegExp> }[] = [
  { path: /^$/, query: {} },
  { path: /^\/campaigns\/[\w-]+$/, query: {} },
  { path: /^\/petitions\/[\w-]+$/, query: { language: /^[a-z-]{2,12}$/, names: /^[1-9]\d{0,4}$/ } },
  { path: /^\/petitions\/[\w-]+\/check-your-inbox$/, query: {} },
  { path: /^\/letters\/[\w-]+$/, query: { country: /^[A-Z]{2}$/ } },
  {
    path: /^\/letters\/(?!(?:confirm|cosign)\/)[\w-]+\/[\w-]+$/,
    query: { country: /^[A-Z]{2}$/, language: /^[a-z-]{2,12}$/ },
  },
  { path: /^\/letters\/[\w-]+\/sent\/[\w-]+$/, query: {} },
  {
    path: /^\/embassies$/,
    query: {
      ...{ state: /^[A-Z]{2}$/, country: /^[A-Z]{2}$/, host: /^[A-Z]{2}$/ },
      ...{ kind: /^[a-z]{5,12}$/, page: /^[1-9]\d{0,3}$/ },
    },
  },
  { path: /^\/embassies\/[A-Z]{2}$/, query: { kind: /^[a-z]{5,12}$/ } },
  { path: /^\/embassies\/([A-Z]{2}\/)?map\.svg$/, query: {} },
  { path: /^\/addressees\/[\w-]+$/, query: {} },
  { path: /^\/addressees\/[\w-]+\/record$/, query: { show: /^[a-z-]{4,12}$/, page: /^[1-9]\d{0,3}$/ } },
  { path: /^\/(privacy|refused\/\d{3})$/, query: {} },
]

/** Where a request belongs. */
export type Route =
  /** The same for everybody: kept in memory under `url`. */
  | { kind: 'document'; url: string }
  /** A public page for one visitor (a token, a search): rendered each time, never kept. */
  | { kind: 'page'; url: string }
  /** The desk, machine interfaces and files of the framework. */
  | { kind: 'framework' }
  /** No language in the address yet. */
  | { kind: 'unprefixed'; path: string }

const framework = new RegExp(`^/(api/|_next/|(${interfaceLocales.join('|')})/desk(/|$))`)

/** Decides from path and query alone where a GET belongs. Unknown parameters of a document are dropped. */
export function routeOf(url: URL): Route {
  const { pathname } = url
  if (framework.test(pathname)) return { kind: 'framework' }
  const locale = pathname.split('/')[1] ?? ''
  if (!isInterfaceLocale(locale)) return { kind: 'unprefixed', path: pathname + url.search }
  const path = pathname.slice(locale.length + 1).replace(/\/$/, '')
  const match = documents.find((document) => document.path.test(path))
  const rest = url.searchParams
  if (
    !match ||
    [...Object.keys(match.query)].some((name) => rest.has(name) && !match.query[name]?.test(rest.get(name) ?? ''))
  )
    return { kind: 'page', url: pathname + url.search }
  const kept = Object.keys(match.query).filter((name) => rest.has(name))
  const query = new URLSearchParams(kept.map((name) => [name, rest.get(name) ?? '']))
  // A search is as many documents as there are words: made each time.
  if (rest.has('q')) return { kind: 'page', url: pathname + url.search }
  return { kind: 'document', url: `/${locale}${path}${kept.length > 0 ? `?${query}` : ''}` }
}
