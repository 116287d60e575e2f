import { recordShows } from '@/features/addressees/count-record'
import { kindGroups } from '@/features/addressees/rules'
import { interfaceLocales, isInterfaceLocale } from '@/features/places/languages'
import { everyCountry } from '@/features/places/name-country-everywhere'

/** Values of a query parameter that make a document of its own: a list, or those that the document itself offers. */
type Values = ReadonlySet<string> | 'offered'

const country = new Set([...everyCountry()].sort())
const kind = new Set<string>(kindGroups)
const show = new Set<string>(recordShows.filter((one) => one !== 'letters'))

/** Public pages that are the same for everybody, with the query parameters that change them, in this order. */
const documents: { path: RegExp; query: Record<string, Values> }[] = [
  { path: /^$/, query: {} },
  { path: /^\/campaigns\/[\w-]+$/, query: {} },
  { path: /^\/petitions\/[\w-]+$/, query: { language: 'offered', names: 'offered' } },
  { path: /^\/petitions\/[\w-]+\/check-your-inbox$/, query: {} },
  { path: /^\/letters\/(?!code$)[\w-]+$/, query: { country } },
  { path: /^\/letters\/(?!(?:confirm|cosign)\/)[\w-]+\/[\w-]+$/, query: { country, language: 'offered' } },
  { path: /^\/letters\/[\w-]+\/sent\/[\w-]+$/, query: {} },
  { path: /^\/embassies$/, query: { state: 'offered', country, host: 'offered', kind, page: 'offered' } },
  { path: /^\/embassies\/sources$/, query: {} },
  { path: /^\/embassies\/[A-Z]{2}$/, query: { kind } },
  { path: /^\/embassies\/([A-Z]{2}\/)?map\.svg$/, query: {} },
  { path: /^\/addressees\/[\w-]+$/, query: {} },
  { path: /^\/addressees\/[\w-]+\/record$/, query: { show, page: 'offered' } },
  { path: /^\/(privacy|refused\/\d{3})$/, query: {} },
]

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
  const match = documents.find((document) => document.path.test(path))
  // A search is as many documents as there are words: made each time.
  if (!match || searchParams.has('q')) return { kind: 'page', url: pathname + url.search }
  const asked = Object.entries(match.query).flatMap(([name, values]) => {
    const given = (searchParams.get(name) ?? '').trim()
    if (given === '' || given.length > longestValue) return []
    const value = name === 'country' || name === 'state' || name === 'host' ? given.toUpperCase() : given
    if (values === 'offered') return [{ name, value, offered: true }]
    return values.has(value) ? [{ name, value, offered: false }] : []
  })
  return { kind: 'document', url: `/${locale}${path}`, asked }
}

/** The address of a document with one more parameter. */
export function withAsked(url: string, { name, value }: Asked): string {
  return `${url}${url.includes('?') ? '&' : '?'}${name}=${value}`
}
