import { isMinistry, namesOf } from '@/features/addressees/rules'
import { countryName } from '@/features/places/name-country'
import { nameStateInGenitive } from '@/features/places/name-state'
import type { AddresseeKind, GenderForm } from '@/generated/prisma/enums'
import { type House, houses, type LanguagePhrases, type Office, type OfficePhrases, type Seen } from './phrase-office'
import { german } from './phrase-office-de'
import { english } from './phrase-office-en'
import { spanish } from './phrase-office-es'
import { french } from './phrase-office-fr'
import { kazakh } from './phrase-office-kk'
import { russian } from './phrase-office-ru'

const languages = { de: german, en: english, es: spanish, fr: french, kk: kazakh, ru: russian }
export type AddressLocale = keyof typeof languages

/** Languages with forms of address of their own; a letter in any other one takes the English forms. */
export const addressLocales = Object.keys(languages) as AddressLocale[]

/** Newspapers and companies have none: they are written to by their name. */
const officeOf: Record<Exclude<AddresseeKind, 'newspaper' | 'company'>, Office> &
  Partial<Record<AddresseeKind, Office>> = {
  embassy: 'ambassador',
  high_commission: 'high_commissioner',
  permanent_mission: 'permanent_representative',
  nunciature: 'nuncio',
  representative_office: 'head_of_office',
  consulate_general: 'consul_general',
  consulate: 'consul',
  honorary_consulate: 'honorary_consul',
  foreign_ministry: 'foreign_minister',
  ministry: 'minister',
  president_office: 'president',
  parliament: 'speaker',
  prison: 'prison_director',
  justice_ministry: 'justice_minister',
  interior_ministry: 'interior_minister',
  government: 'prime_minister',
  monarch: 'monarch',
  head_of_state: 'head_of_state',
  prosecutor: 'prosecutor_general',
  local_prosecutor: 'prosecutor',
  court: 'court_president',
  police: 'police_chief',
  ombudsman: 'ombudsman',
}

/** What an organiser wrote for one addressee in one language; what is empty follows the rule in the gender chosen. */
export interface WrittenBlock {
  recipient: readonly string[]
  salutation: string
  close: string
  gender?: GenderForm | undefined
}

export interface AddressedOffice {
  kind: AddresseeKind
  state: string
  /** As the source has it, mostly English. */
  name: string
  /** The column of what it is called in other languages; read by {@link namesOf}. */
  names?: unknown
}

export interface AddressOptions {
  /** Language of the letter (BCP 47). */
  locale: string
  gender?: GenderForm | undefined
  /** The post is vacant: the chargé d'affaires is written to, without "Excellency". */
  vacant?: boolean | undefined
  /** The writer is a citizen of the sending state, and does not say "Excellency" to their own ambassador. */
  ownCitizen?: boolean | undefined
  /** Several people write, or an organisation: French closes with "notre". */
  several?: boolean | undefined
  block?: WrittenBlock | undefined
}

export interface FormOfAddress {
  /** Lines above the street. */
  recipient: string[]
  salutation: string
  close: string
  /** The language that was used: the asked one, or English. */
  locale: AddressLocale | (string & {})
  /** An organiser's block, or the rule of the kind. */
  by: 'block' | 'rule'
  /** What of the rule was seen in a source; the rest waits for a native speaker. */
  seen: readonly Seen[]
}

/**
 * Says how an addressee is written to: recipient lines, salutation and close, for its kind, in a language. Without a
 * name, by office, in the gender asked for (neutral by default). A block written by an organiser stands before every
 * rule.
 */
export function formOfAddress(addressee: AddressedOffice, options: AddressOptions): FormOfAddress {
  const { block } = options
  if (!block) return byRule(addressee, options)
  const own = block.salutation || undefined
  const rule = byRule(addressee, { ...options, gender: block.gender ?? options.gender }, own)
  return {
    recipient: block.recipient.length > 0 ? [...block.recipient] : rule.recipient,
    salutation: own ?? rule.salutation,
    close: block.close || rule.close,
    locale: options.locale,
    by: 'block',
    seen: [],
  }
}

/** `own` is a salutation that stands instead of the rule's; some languages repeat it in the close. */
function byRule(
  addressee: AddressedOffice,
  { locale: asked, vacant = false, ownCitizen = false, gender = 'neutral', several = false }: AddressOptions,
  own?: string,
): FormOfAddress {
  const { locale, phrases } = phrasesFor(asked)
  const office = officeFor(addressee, { locale, vacant })
  if (!office) return withoutOffice(addressee, locale, phrases, { gender, several })
  const rule = phrases.offices[office]
  const words: Pick<OfficePhrases, 'recipient' | 'salutation'> = (ownCitizen ? rule.plain : undefined) ?? rule
  const salutation = own ?? words.salutation[gender]
  return {
    recipient: recipientLines(addressee, locale, words.recipient[gender]),
    salutation,
    close: closeFor(rule.close, salutation, several),
    locale,
    by: 'rule',
    seen: rule.seen,
  }
}

/**
 * The house of an addressee in a language: the name that somebody wrote in it, else "Embassy of the Republic of
 * Kazakhstan" by the rule for its kind, else its name as the source has it.
 */
export function houseName(addressee: AddressedOffice, asked: string): string {
  return spokenName(addressee, asked).name
}

/** The same with the language it stands in: English where nobody wrote it in the one asked for. */
export function spokenName(addressee: AddressedOffice, asked: string): { name: string; locale: string } {
  const { kind, state } = addressee
  const written = writtenName(addressee, asked)
  if (written !== undefined) return { name: written, locale: asked }
  // A paper and a company have one name everywhere, in whatever language.
  if (!isHouse(kind)) return { name: addressee.name, locale: properNames.includes(kind) ? asked : 'en' }
  const { locale, phrases } = phrasesFor(asked)
  const { withState, alone } = phrases.houses[kind]
  const of = nameStateInGenitive(state, locale)
  const name = of === undefined ? `${alone} – ${countryName(state, locale)}` : withState.replace('{of}', of)
  return { name, locale }
}

const properNames: readonly AddresseeKind[] = ['newspaper', 'company']

/** The name that somebody wrote in that language; undefined where nobody did. */
export function writtenName({ names }: Pick<AddressedOffice, 'names'>, asked: string): string | undefined {
  const known = namesOf(names)
  return known[asked] ?? known[asked.split('-')[0] ?? '']
}

/** The house in the lines below a recipient: without its state where that stands in them already. */
export function houseBelow(addressee: AddressedOffice, recipient: readonly string[], asked: string): string {
  const { locale, phrases } = phrasesFor(asked)
  const of = nameStateInGenitive(addressee.state, locale)
  const names = of !== undefined && isHouse(addressee.kind) && recipient.join(' ').includes(of)
  return names && isHouse(addressee.kind) ? phrases.houses[addressee.kind].alone : houseName(addressee, asked)
}

function phrasesFor(asked: string): { locale: AddressLocale; phrases: LanguagePhrases } {
  const short = asked.split('-')[0] ?? ''
  const locale = addressLocales.find((known) => known === short) ?? 'en'
  return { locale, phrases: languages[locale] }
}

function isHouse(kind: AddresseeKind): kind is House {
  return (houses as readonly AddresseeKind[]).includes(kind)
}

/**
 * Only a head of mission is stood in for by a chargé d'affaires. A ministry that has a name of its own in the language is
 * written to by that name; what is called otherwise than an ombudsman is a commission, of many.
 */
function officeFor(addressee: AddressedOffice, { locale, vacant }: { locale: string; vacant: boolean }) {
  const { kind } = addressee
  const headOfMission = ['embassy', 'high_commission', 'permanent_mission', 'nunciature'].includes(kind)
  if (vacant) return headOfMission ? 'charge' : undefined
  if (kind === 'ombudsman' && writtenName(addressee, locale) !== undefined) return undefined
  return isMinistry(kind) && writtenName(addressee, locale) !== undefined ? 'minister' : officeOf[kind]
}

/** Where the state's form is not known, the person all the same, with the state's plain name in brackets: it needs no case. */
function recipientLines(addressee: AddressedOffice, locale: AddressLocale, pattern: string): string[] {
  const of = nameStateInGenitive(addressee.state, locale)
  const name = writtenName(addressee, locale) ?? addressee.name
  if (of === undefined && pattern.includes('{of}')) {
    const person = pattern.split('|').filter((line) => !line.includes('{of}'))
    return fill(`${person.join('|')} (${countryName(addressee.state, locale)})`, { of: '', name })
  }
  return fill(pattern, { of: of ?? '', name })
}

function withoutOffice(
  addressee: AddressedOffice,
  locale: AddressLocale,
  { anyone, editor }: LanguagePhrases,
  { gender, several }: { gender: GenderForm; several: boolean },
): FormOfAddress {
  const isPaper = addressee.kind === 'newspaper'
  const salutation = isPaper ? editor.salutation : anyone.salutation[gender]
  const close = closeFor(isPaper ? editor.close : anyone.close, salutation, several)
  const name = houseName(addressee, locale)
  const recipient = isPaper ? fill(editor.recipient, { of: '', name }) : [name]
  return { recipient, salutation, close, locale, by: 'rule', seen: [] }
}

/** A pattern with its blanks filled, by lines. What is filled in may hold anything, so the lines are divided first. */
function fill(pattern: string, { of, name }: { of: string; name: string }): string[] {
  return pattern.split('|').map((line) => line.replace('{of}', () => of).replace('{name}', () => name))
}

function closeFor(pattern: string, salutation: string, several: boolean): string {
  return pattern.replace('{my}', several ? 'notre' : 'ma').replace('{salutation}', salutation.replace(/[,:!]$/, ''))
}
