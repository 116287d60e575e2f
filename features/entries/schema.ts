import { z } from 'zod'
import { line } from '@/features/texts/lines'
import { tidyPhone } from '@/features/texts/phones'
import { calendarDay } from '@/features/texts/read-form'
import { unwrapEmail } from '@/features/texts/unwrap-email'
import {
  AddresseeKind,
  CheckMethod,
  CheckResult,
  Confidence,
  ContactChannel,
  ContactPurpose,
  CoverageKind,
  GenderForm,
} from '@/generated/prisma/enums'

/** The choices of an entry, in the order in which forms show them. */
export const addresseeKinds = Object.values(AddresseeKind)
export const contactChannels = Object.values(ContactChannel)
export const contactPurposes = Object.values(ContactPurpose)
export const coverageKinds = Object.values(CoverageKind)
export const confidences = Object.values(Confidence)
export const checkMethods = Object.values(CheckMethod)
export const genderForms = Object.values(GenderForm)
export const checkResults = Object.values(CheckResult)

const longestLine = 200
const longestSource = 2_000
const language = z.string().regex(/^[a-z]{2,3}(-[a-z]{2,4})?$/, 'language')
const withoutEmpty = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))
const moment = z.iso.datetime().nullable().default(null)

/** How texts are read: tidied and measured on the way in, or as they were kept. */
interface Texts {
  line: (longest: number) => z.ZodType<string, string>
  /** How many lines an address may have. */
  most: (lines: number) => number
  mailbox: (text: string) => string
}

/** The value of a contact as it is kept: one address, a number that can be dialled. */
function tidy(channel: ContactChannel, value: string, mailbox: Texts['mailbox']): string {
  if (channel === 'email') return mailbox(value)
  return channel === 'phone' || channel === 'fax' ? tidyPhone(value) : value
}

function shapes({ line: text, most, mailbox }: Texts) {
  /** A text that may be missing; an empty one counts as missing. */
  const maybe = (longest: number) =>
    z
      .union([z.null(), text(longest)])
      .default(null)
      .transform((value) => value || null)
  const maybeDay = z
    .union([z.null(), z.literal(''), calendarDay])
    .default(null)
    .transform((value) => value || null)
  const lines = (longest: number) =>
    z
      .array(text(longestLine))
      .max(most(longest), 'too-many')
      .transform((all) => all.filter((one) => one !== ''))
  const written = z.object({
    id: z.uuid().default(() => crypto.randomUUID()),
    channel: z.enum(ContactChannel),
    purpose: z.enum(ContactPurpose).default('general'),
    value: text(500),
    source: text(longestSource),
    sourceOn: maybeDay,
    /** When it was turned off; null while it is in use. */
    offAt: moment,
    offReason: maybe(longestLine),
  })
  const contact = written.transform(({ value, ...rest }) => ({
    ...rest,
    value: tidy(rest.channel, value, mailbox),
  }))
  const block = z.object({
    /** BCP 47. */
    locale: language,
    recipient: lines(4),
    salutation: text(longestLine),
    close: text(longestLine),
    gender: z.enum(GenderForm).default('neutral'),
    approvedBy: maybe(longestLine),
    approvedOn: maybeDay,
  })
  const covered = z.object({ country: countryLetters, kind: z.enum(CoverageKind) })
  const entry = z.object({
    kind: z.enum(AddresseeKind),
    state: countryLetters,
    hostCountry: countryLetters,
    hostCity: maybe(longestLine),
    name: text(300),
    /** What it is called, by language, where no rule says so. */
    names: z.record(language, text(300)).default({}).transform(withoutEmpty),
    addressLines: lines(6),
    postalCode: maybe(20),
    latitude: z.number().nullable().default(null),
    longitude: z.number().nullable().default(null),
    /** IANA zone, where it differs from what the country says. */
    timeZone: maybe(64),
    wikidataId: maybe(20),
    confidence: z.enum(Confidence).nullable().default(null),
    source: text(longestSource),
    sourceOn: maybeDay,
    /** Where address and name were read; null where that is the source of the whole. */
    addressSource: maybe(longestSource),
    addressSourceOn: maybeDay,
    nameSource: maybe(longestSource),
    nameSourceOn: maybeDay,
    checkedBy: maybe(longestLine),
    checkedOn: maybeDay,
    checkMethod: z.enum(CheckMethod).nullable().default(null),
    /** When the entry was taken out of use; null while letters go there. */
    removedAt: moment,
    contacts: z.array(contact).max(most(60), 'too-many').default([]),
    blocks: z.array(block).max(most(40), 'too-many').default([]),
    coverage: z.array(covered).max(most(260), 'too-many').default([]),
  })
  return { contact, block, covered, entry }
}

const countryLetters = z.string().regex(/^[A-Z]{2}$/, 'country')

/**
 * An entry of the directory, whole, as a form or a file gives it. Texts are tidied and measured on the way in. Whether
 * its values make sense says {@link checkEntry}.
 */
export const {
  contact: contactSchema,
  block: blockSchema,
  covered: coveredSchema,
  entry: entrySchema,
} = shapes({ line, most: (lines) => lines, mailbox: unwrapEmail })

/** An entry as the history keeps it: read as it is, also where it was written under other rules. */
export const { entry: snapshotSchema } = shapes({
  line: () => z.string(),
  most: () => Number.POSITIVE_INFINITY,
  mailbox: (text) => text,
})

/** Every field of an addressee with its contacts, address blocks and coverage; days are ISO days, moments ISO times. */
export type EntrySnapshot = z.output<typeof entrySchema>

/** An entry of which nothing is known yet. */
export const blankEntry: EntrySnapshot = {
  kind: 'embassy',
  state: '',
  hostCountry: '',
  hostCity: null,
  name: '',
  names: {},
  addressLines: [],
  postalCode: null,
  latitude: null,
  longitude: null,
  timeZone: null,
  wikidataId: null,
  confidence: null,
  source: '',
  sourceOn: null,
  addressSource: null,
  addressSourceOn: null,
  nameSource: null,
  nameSourceOn: null,
  checkedBy: null,
  checkedOn: null,
  checkMethod: null,
  removedAt: null,
  contacts: [],
  blocks: [],
  coverage: [],
}
export type EntryContact = EntrySnapshot['contacts'][number]
export type EntryBlock = EntrySnapshot['blocks'][number]
export type EntryCovered = EntrySnapshot['coverage'][number]

/** A check by hand: how, on which day (not after today), in what words. */
export function checkForm(today: string) {
  return z.object({
    method: z.enum(CheckMethod),
    on: calendarDay.refine((on) => on <= today, 'future').refine((on) => on >= '2000-01-01', 'past'),
    note: line(500),
  })
}
export type CheckForm = z.output<ReturnType<typeof checkForm>>

/** What the list on the desk may ask; a field that is empty or makes no sense is not asked. */
export const entrySearch = z.object({
  q: z.string().max(200).catch(''),
  state: countryLetters.optional().catch(undefined),
  host: countryLetters.optional().catch(undefined),
  kind: z.enum(AddresseeKind).optional().catch(undefined),
  freshness: z.enum(['fresh', 'ageing', 'stale']).optional().catch(undefined),
  show: z.enum(['open', 'removed']).optional().catch(undefined),
  sort: z.enum(['state', 'host', 'name', 'checked', 'changed']).catch('state'),
  order: z.enum(['up', 'down']).catch('up'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

/** The form of an address block: what an approval is about. */
export const blockFormSchema = blockSchema.omit({ approvedBy: true, approvedOn: true })

/** Which form of address is looked at, for a letter posted where. */
export const blockSearch = z.object({
  language: blockFormSchema.shape.locale.optional().catch(undefined),
  from: countryLetters.optional().catch(undefined),
})
