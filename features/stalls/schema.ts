import { z } from 'zod'
import { day } from '@/features/days'
import { interfaceLocales } from '@/features/places/languages'
import { signerCountry } from '@/features/signatures/schema'
import { line, prose } from '@/features/texts/lines'
import { calendarDay, type DeskReading, localeCode } from '@/features/texts/read-form'
import { formsAtOnce, furthestStall, largestBox, longestStall, mostForms } from './rules'

const longestPlace = 100
const longestReason = 500

const stallForm = z.object({
  place: line(longestPlace).refine((text) => text !== '', 'place.empty'),
  country: signerCountry,
  firstDay: calendarDay,
  lastDay: calendarDay,
  most: z.coerce.number().int().min(1).max(mostForms),
  locales: z.array(localeCode).min(1).max(40),
})

/** What an organiser says of a stall. */
export type StallInput = Omit<z.output<typeof stallForm>, 'firstDay' | 'lastDay'> & { firstDay: Date; lastDay: Date }
export type StallField = keyof StallInput

const faults: Record<StallField, string> = {
  place: 'place',
  country: 'country',
  firstDay: 'first-day',
  lastDay: 'last-day',
  most: 'most',
  locales: 'locales',
}

/** The name of the tick of a language. */
export const localeTick = (locale: string) => `locale-${locale}`

/**
 * Reads the form of a stall. Each fault is the code of its field; a last day that is gone or too far is one, and so is a
 * first that is more than a year ahead.
 */
export function readStallForm(
  values: Readonly<Record<string, string | undefined>>,
  today: Date,
): DeskReading<StallInput, StallField> {
  const ticks = Object.keys(values).filter((name) => name.startsWith(localeTick('')) && values[name] === 'yes')
  const locales = ticks.map((name) => name.slice(localeTick('').length)).sort()
  const { place, country, firstDay, lastDay, most } = values
  const result = stallForm.safeParse({ place, country, firstDay, lastDay, most, locales })
  if (!result.success) {
    const wrong = result.error.issues.map(({ path }) => path[0] as StallField)
    return { ok: false, errors: Object.fromEntries(wrong.map((field) => [field, faults[field]])) }
  }
  const days = { firstDay: new Date(result.data.firstDay), lastDay: new Date(result.data.lastDay) }
  if (days.firstDay.getTime() - today.getTime() > furthestStall * day)
    return { ok: false, errors: { firstDay: faults.firstDay } }
  const long = days.lastDay.getTime() - days.firstDay.getTime()
  if (days.lastDay < today || long < 0 || long > longestStall * day)
    return { ok: false, errors: { lastDay: faults.lastDay } }
  return { ok: true, value: { ...result.data, ...days } }
}

const offForm = z.object({ reason: prose(longestReason).refine((text) => text !== '') })

/** Reads why the forms of a stall are taken off. */
export function readOffForm(reason: string | undefined): DeskReading<{ reason: string }, 'reason'> {
  const result = offForm.safeParse({ reason })
  return result.success ? { ok: true, value: result.data } : { ok: false, errors: { reason: 'reason' } }
}

/** A form as a phone sealed it. */
export interface SealedForm {
  id: string
  keyId: string
  sealed: Buffer<ArrayBuffer>
}

const formLine = /^([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}) ([a-z0-9-]{1,32}) ([\w-]+)$/
/** Characters of the longest line. */
const longestLine = 80 + Math.ceil((largestBox * 4) / 3)

/**
 * Reads what a phone posts: a line for each form, with its id, the id of the key and the box (base64url). An empty text is
 * none. Undefined for what no page of ours sends: too many, too long, no line, an id twice.
 */
export function parseForms(text: string): SealedForm[] | undefined {
  if (text === '') return []
  if (text.length > formsAtOnce * (longestLine + 1)) return undefined
  const lines = text.split('\n')
  if (lines.length > formsAtOnce) return undefined
  const forms = lines.map((line) => (line.length > longestLine ? undefined : parseLine(line)))
  const known = forms.filter((form) => form !== undefined)
  return known.length === lines.length && new Set(known.map(({ id }) => id)).size === lines.length ? known : undefined
}

function parseLine(line: string): SealedForm | undefined {
  const [, id = '', keyId = '', box = ''] = formLine.exec(line) ?? []
  const sealed = Buffer.from(box, 'base64url')
  return id !== '' && sealed.length <= largestBox ? { id, keyId, sealed } : undefined
}

/** What is in a box: which form of which stall, what it showed, and what was typed. Whoever has the code can write anything. */
export const openedForm = z.object({
  stall: z.uuid(),
  id: z.uuid(),
  locale: z.enum(interfaceLocales),
  /** The text that was shown, by its version. */
  version: z.uuid(),
  /** The words that were agreed to, by their id in `consent_texts`. */
  wording: z.string().regex(/^sign\/[a-zA-Z-]{2,20}\/[0-9a-f]{16}$/),
  /** The day on the phone. */
  on: calendarDay,
  fields: z.record(z.string().max(40), z.string().max(4_000)),
})
export type OpenedForm = z.output<typeof openedForm>

/** What the web process answers a phone. */
export interface StallAnswer {
  /** Ids that are here, whether they came now or before: the phone may delete them. */
  kept: string[]
  phase: 'open' | 'ended' | 'over'
  /** It has as many as it may take. */
  full: boolean
  /** The key to which forms are sealed now. */
  keyId: string
}
