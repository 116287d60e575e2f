import type { GenderForm } from '@/generated/prisma/enums'

/** Who is written to in the state itself, beside its foreign minister, its president and its parliament. */
export const stateOffices = [
  'justice_minister',
  'interior_minister',
  'prime_minister',
  'monarch',
  'head_of_state',
  'prosecutor_general',
  'prosecutor',
  'court_president',
  'police_chief',
  'ombudsman',
] as const
export type StateOffice = (typeof stateOffices)[number]

/** Who is written to at an addressee, where nobody is known by name. */
export const offices = [
  'ambassador',
  'high_commissioner',
  'permanent_representative',
  'nuncio',
  'head_of_office',
  'consul_general',
  'consul',
  'honorary_consul',
  'charge',
  'foreign_minister',
  'minister',
  'president',
  'speaker',
  'prison_director',
  ...stateOffices,
] as const
export type Office = (typeof offices)[number]

/** The houses of those offices that a language names together with their state. */
export const stateHouses = [
  'justice_ministry',
  'interior_ministry',
  'government',
  'monarch',
  'head_of_state',
  'prosecutor',
  'ombudsman',
] as const
export type StateHouse = (typeof stateHouses)[number]

/** The houses that a language names together with their state. */
export const houses = [
  'embassy',
  'high_commission',
  'permanent_mission',
  'nunciature',
  'representative_office',
  'consulate_general',
  'consulate',
  'honorary_consulate',
  'foreign_ministry',
  'president_office',
  'parliament',
  ...stateHouses,
] as const
export type House = (typeof houses)[number]

/** One wording for each form of gender. */
export type Forms = Record<GenderForm, string>

/** What of a wording was seen in a source; the rest is common knowledge that a native speaker has to check. */
export type Seen = 'recipient' | 'salutation' | 'close'

export interface OfficePhrases {
  /** Lines divided by `|`; `{of}` is the state in the form that the language needs, `{name}` the office's own name. */
  recipient: Forms
  salutation: Forms
  /** The same without "Excellency": for citizens of the sending state, who do not use it to their own ambassador. */
  plain?: { recipient: Forms; salutation: Forms }
  /** `{salutation}` is the salutation without its closing mark; `{my}` agrees with how many write (French). */
  close: string
  seen: readonly Seen[]
}

/** The house with its state, and alone: where the state's form is not known, a dash and its plain name follow. */
export interface HousePhrases {
  withState: string
  alone: string
}

/** The words for the offices and houses of a state at home. */
export interface StatePhrases {
  offices: Record<StateOffice, OfficePhrases>
  houses: Record<StateHouse, HousePhrases>
}

export interface LanguagePhrases {
  offices: Record<Office, OfficePhrases>
  houses: Record<House, HousePhrases>
  /** To a house whose head is unknown, and to a company. */
  anyone: { salutation: Forms; close: string }
  /** To a newspaper: whoever it is there, by the name of the paper. */
  editor: { recipient: string; salutation: string; close: string }
}

/** One wording for all forms. */
export function same(text: string): Forms {
  return { neutral: text, feminine: text, masculine: text }
}

/** A wording each: neutral, feminine, masculine. */
export function forms(neutral: string, feminine: string, masculine: string): Forms {
  return { neutral, feminine, masculine }
}
