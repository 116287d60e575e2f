import { splitSources } from './rules'

/** One source of an entry, taken apart. */
export type NamedSource =
  | { kind: 'wikidata'; id: string; href: string; date: string | undefined }
  | { kind: 'corrected'; reason: string }
  /** Lists whose licence or custom asks for a line of credit. */
  | { kind: 'factbook'; date: string | undefined }
  | { kind: 'govUk'; date: string | undefined }
  /** When the street address is from, where that is another day. */
  | { kind: 'address'; date: string }
  | { kind: 'other'; text: string; date: string | undefined }

/** Takes the source text of an entry apart, so that a page can name each source in words and link to it. */
export function describeSource(source: string): NamedSource[] {
  return splitSources(source).map((written) => {
    const { bare, date } = undated(written)
    const [, id] = /^wikidata:(Q\d+)/.exec(bare) ?? []
    if (id) return { kind: 'wikidata', id, href: `https://www.wikidata.org/wiki/${id}`, date }
    if (bare.startsWith('CIA World Factbook')) return { kind: 'factbook', date }
    if (bare.startsWith('GOV.UK')) return { kind: 'govUk', date }
    const [, reason] = /^corrected: (.+)$/.exec(bare) ?? []
    if (reason) return { kind: 'corrected', reason }
    const [, day] = /^address (\d{4}-\d{2})$/.exec(bare) ?? []
    return day ? { kind: 'address', date: day } : { kind: 'other', text: bare, date }
  })
}

/** A source without the day in brackets at its end: "wikidata:Q1 [2026-01-31]". */
export function undated(source: string): { bare: string; date: string | undefined } {
  const at = source.endsWith(']') ? source.lastIndexOf(' [') : -1
  if (at < 0 || source.indexOf(']', at) < source.length - 1) return { bare: source, date: undefined }
  return { bare: source.slice(0, at), date: source.slice(at + 2, -1) }
}

/** The text of the Open Government Licence, version 3.0. */
export const openGovernmentLicence = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'
