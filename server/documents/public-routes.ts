import { recordShows } from '@/features/addressees/count-record'
import { kindGroups } from '@/features/addressees/rules'
import type { ListTag, TaggedNoun } from '@/features/pages'
import { everyCountry } from '@/features/places/name-country-everywhere'
import { statementKinds } from '@/features/statements/schema'
import type { PublicPath } from '@/server/address-patterns'

/** Values of a query parameter that make a document of its own: a list, or those that the document itself offers. */
type Values = ReadonlySet<string> | 'offered'

/** A page that is the same for everybody: it is made once, and kept until one of the things it shows changes. */
export interface KeptPage {
  /** What it shows, by the tags that it carries. */
  kept: readonly (TaggedNoun | ListTag)[]
  /** The query parameters that change it, in the order of its addresses. */
  query?: Record<string, Values>
  /** The parameter of a search: a page that answers one is made each time, with the parameters above and no other. */
  search?: 'q'
  /** What its parameters are, when they are not letters, digits, "-" and "_". */
  where?: Record<string, string>
}

/** A file made on request whose parameters are not letters, digits, "-" and "_": what they are. */
export interface MadeFile {
  file: 'made'
  where: Record<string, string>
}

/** Pictures whose parameters are not letters, digits, "-" and "_": what they are. They can be looked at, and do nothing. */
export interface ReceivedFile {
  file: 'received'
  where: Record<string, string>
}

/** What an address answers with. */
export type PublicRoute =
  | KeptPage
  | MadeFile
  | ReceivedFile
  /** A page for one visitor: rendered each time, never kept. */
  | 'page'
  /** A file made on request: sent as it was made. */
  | 'file'
  /** A picture somebody sent us: it can be looked at, and do nothing. */
  | 'received'

const country = new Set([...everyCountry()].sort())
const kind = new Set<string>(kindGroups)
const statementOf = new Set<string>(statementKinds)
const show = new Set<string>(recordShows.filter((one) => one !== 'letters'))

/** Every public page and file there is, by its folders in app/ without the language. */
export const publicRoutes: Record<PublicPath, PublicRoute> = {
  '': { kept: ['home', 'campaign', 'petition'] },
  '/campaigns/[slug]': {
    kept: ['campaign', 'petition', 'model-letter', 'picture', 'case', 'profile'],
    query: { organisations: 'offered' },
  },
  '/campaigns/[slug]/letters': { kept: ['campaign', 'petition', 'model-letter', 'picture'] },
  '/campaigns/[slug]/map.svg': { kept: ['campaign', 'petition', 'model-letter', 'picture'] },
  '/campaigns/[slug]/news': { kept: ['campaign', 'petition', 'model-letter', 'picture'] },
  '/campaigns/[slug]/statements': { kept: ['campaign', 'petition', 'model-letter', 'picture'] },
  '/campaigns/[slug]/statements/before/[statement]': { kept: ['campaign', 'petition', 'model-letter', 'picture'] },
  '/campaigns/[slug]/timeline': { kept: ['campaign', 'petition', 'model-letter', 'picture'] },
  '/campaigns/[slug]/reports': {
    kept: ['campaign', 'petition', 'model-letter', 'picture'],
    query: { below: 'offered' },
  },
  '/campaigns/[slug]/tell/[kind]': 'page',
  '/r/[code]': 'page',
  '/campaigns/[slug]/feed.xml': { kept: ['campaign'] },
  '/partners/[slug]': { kept: ['campaign', 'petition', 'picture'] },
  '/cases/[id]': { kept: ['case', 'campaign', 'petition', 'model-letter', 'picture'] },
  '/updates/[id]': { kept: ['campaign'], query: { language: 'offered' } },
  '/unsubscribe/[token]': 'page',

  '/events': { kept: ['events'], query: { year: 'offered' }, search: 'q' },
  '/events.ics': { kept: ['events'] },
  '/events/[slug]': { kept: ['event', 'campaign', 'addressee', 'picture'], query: { language: 'offered' } },
  '/events/[slug]/sign-up': 'page',
  '/events/[slug]/ask': 'page',
  '/sign-ups/[token]': 'page',
  '/events/[slug]/event.ics': { kept: ['event', 'campaign', 'addressee'] },

  '/statements': { kept: ['statements'], query: { kind: statementOf, year: 'offered' } },
  '/statements/before/[slug]': { kept: ['statements'], query: { kind: statementOf, year: 'offered' } },
  '/statements/[slug]': {
    kept: ['statement', 'topic', 'campaign', 'picture'],
    query: { language: 'offered', beside: 'offered' },
  },
  '/statements/[slug]/brochure.pdf': 'file',
  '/topics/[slug]/brochure.pdf': 'file',
  '/statements/[slug]/comments': { kept: ['statement', 'topic', 'campaign'], query: { below: 'offered' } },
  '/statements/[slug]/comments/write': 'page',
  '/comments/[token]': 'page',
  '/topics/[slug]': { kept: ['topic', 'statements'] },
  '/topics/[slug]/before/[statement]': { kept: ['topic', 'statements'] },
  '/feed.xml': { kept: ['statements'] },
  '/previews/[token]': 'page',

  '/propose': 'page',
  '/proposals': { kept: ['proposals', 'petition', 'event'], query: { below: 'offered' } },
  '/proposals/[token]': 'page',

  '/petitions/[slug]': {
    kept: ['petition', 'campaign', 'legal-texts', 'profile'],
    query: { language: 'offered', names: 'offered', organisations: 'offered' },
  },
  '/petitions/[slug]/comments': { kept: ['petition', 'campaign'], query: { below: 'offered' } },
  '/petitions/[slug]/count': { kept: ['petition', 'campaign', 'count'] },
  '/petitions/[slug]/count.json': { kept: ['petition', 'count'] },
  '/petitions/[slug]/check': { kept: ['petition', 'campaign', 'count'] },
  '/petitions/[slug]/receipts/[file]': { file: 'made', where: { file: '\\d{4}-\\d{2}-\\d{2}\\.txt' } },
  '/petitions/[slug]/texts/[file]': { file: 'made', where: { file: '[\\w-]{1,64}(\\.[\\w-]{1,20})?\\.txt' } },
  '/petitions/[slug]/sheet.pdf': 'file',
  '/petitions/[slug]/check-your-inbox': { kept: ['petition', 'campaign'] },
  '/signatures/[token]': 'page',
  '/signatures/[token]/text': 'page',
  '/signatures/[token]/confirm': 'page',
  '/signatures/code': 'page',
  '/done/[what]': 'page',

  '/endorse/[slug]': 'page',
  '/campaigns/[slug]/endorse': 'page',
  '/campaigns/[slug]/resolve': 'page',
  '/campaigns/[slug]/resolution.pdf': 'file',
  '/resolutions/[id]/resolution.pdf': 'file',
  '/endorsements/[token]': 'page',
  '/first-signatories/[token]': 'page',

  '/letters/[slug]': { kept: ['model-letter', 'campaign', 'directory', 'addressee'], query: { country } },
  '/letters/[slug]/[addressee]': {
    kept: ['model-letter', 'campaign', 'addressee', 'legal-texts'],
    query: { country, language: 'offered' },
  },
  '/letters/[slug]/[addressee]/letter.pdf': 'file',
  '/letters/[slug]/check-your-inbox': { kept: ['model-letter', 'campaign'] },
  '/letters/[slug]/sent/[id]': { kept: ['letter', 'model-letter', 'campaign', 'addressee'] },
  '/letters/code': 'page',
  '/letters/confirm/[token]': 'page',
  '/letters/cosign/[token]': 'page',
  '/o/[code]': 'page',
  '/stall/[code]': 'page',
  '/stall/[code]/app.webmanifest': 'file',
  '/photos/[id]': 'received',
  '/pictures/[id]/[file]': { file: 'received', where: { file: '\\d{1,5}\\.(avif|webp|jpg)' } },

  '/embassies': {
    kept: ['directory'],
    query: { state: 'offered', country, host: 'offered', kind, page: 'offered' },
    search: 'q',
  },
  '/embassies/map.svg': { kept: ['directory'] },
  '/embassies/sources': { kept: [] },
  '/embassies/[state]': { kept: ['directory'], query: { kind }, where: { state: '[A-Z]{2}' } },
  '/embassies/[state]/map.svg': { kept: ['directory'], where: { state: '[A-Z]{2}' } },
  '/addressees/[id]': { kept: ['addressee', 'directory', 'home', 'picture'] },
  '/addressees/[id]/record': { kept: ['addressee', 'campaign', 'picture'], query: { show, page: 'offered' } },
  '/addressees/[id]/correct': 'page',
  '/addressees/[id]/correct/thanks': 'page',

  '/about': { kept: ['profiles', 'picture'] },
  '/privacy': { kept: ['legal-texts', 'profiles'] },
  '/refused/[status]': { kept: [], where: { status: '\\d{3}' } },
  '/[...rest]': 'page',
}
