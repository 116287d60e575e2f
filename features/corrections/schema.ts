import { z } from 'zod'
import { day, line } from '@/features/organisers/schema'
import {
  AddresseeKind,
  CheckMethod,
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

const longestLine = 200
const longestSource = 2_000
/** A text that may be missing; an empty one counts as missing. */
const maybe = (longest: number) =>
  z
    .union([z.null(), line(longest)])
    .default(null)
    .transform((text) => text || null)
const maybeDay = z
  .union([z.null(), z.literal(''), day])
  .default(null)
  .transform((text) => text || null)
const moment = z.iso.datetime().nullable().default(null)
const lines = (most: number) =>
  z
    .array(line(longestLine))
    .max(most, 'too-many')
    .transform((all) => all.filter((one) => one !== ''))

export const contactSchema = z.object({
  id: z.uuid().default(() => crypto.randomUUID()),
  channel: z.enum(ContactChannel),
  purpose: z.enum(ContactPurpose).default('general'),
  value: line(500),
  source: line(longestSource),
  sourceOn: maybeDay,
  /** When it was turned off; null while it is in use. */
  offAt: moment,
  offReason: maybe(longestLine),
})

export const blockSchema = z.object({
  /** BCP 47. */
  locale: z.string().regex(/^[a-z]{2,3}(-[a-z]{2,4})?$/, 'language'),
  recipient: lines(4),
  salutation: line(longestLine),
  close: line(longestLine),
  gender: z.enum(GenderForm).default('neutral'),
  approvedBy: maybe(longestLine),
  approvedOn: maybeDay,
})

export const coveredSchema = z.object({
  country: z.string().regex(/^[A-Z]{2}$/, 'country'),
  kind: z.enum(CoverageKind),
})

/**
 * An entry of the directory, whole, as a form or a file gives it and as the history keeps it. Texts are tidied on the
 * way in. Whether its values make sense says {@link checkEntry}.
 */
export const entrySchema = z.object({
  kind: z.enum(AddresseeKind),
  state: z.string().regex(/^[A-Z]{2}$/, 'country'),
  hostCountry: z.string().regex(/^[A-Z]{2}$/, 'country'),
  hostCity: maybe(longestLine),
  name: line(300),
  addressLines: lines(6),
  postalCode: maybe(20),
  latitude: z.number().nullable().default(null),
  longitude: z.number().nullable().default(null),
  /** IANA zone, where it differs from what the country says. */
  timeZone: maybe(64),
  wikidataId: maybe(20),
  confidence: z.enum(Confidence).nullable().default(null),
  source: line(longestSource),
  sourceOn: maybeDay,
  checkedBy: maybe(longestLine),
  checkedOn: maybeDay,
  checkMethod: z.enum(CheckMethod).nullable().default(null),
  /** When the entry was taken out of use; null while letters go there. */
  removedAt: moment,
  contacts: z.array(contactSchema).max(60, 'too-many').default([]),
  blocks: z.array(blockSchema).max(40, 'too-many').default([]),
  coverage: z.array(coveredSchema).max(260, 'too-many').default([]),
})

/** Every field of an addressee with its contacts, address blocks and coverage; days are ISO days, moments ISO times. */
export type EntrySnapshot = z.output<typeof entrySchema>
export type EntryContact = EntrySnapshot['contacts'][number]
export type EntryBlock = EntrySnapshot['blocks'][number]
export type EntryCovered = EntrySnapshot['coverage'][number]

/** A check by hand: how, on which day (not after today), in what words. */
export function checkForm(today: string) {
  return z.object({
    method: z.enum(CheckMethod),
    on: day.refine((on) => on <= today, 'future').refine((on) => on >= '2000-01-01', 'past'),
    note: line(500),
  })
}
export type CheckForm = z.output<ReturnType<typeof checkForm>>
