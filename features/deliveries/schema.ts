import { z } from 'zod'
import { roomFor } from '@/features/safety/bound-text'
import { lines } from '@/features/signatures/schema'
import type { DeskReading, Faults } from '@/features/texts/read-form'
import { DeliveryChannel, DeliveryOutcome, DeliveryState } from '@/generated/prisma/enums'
import { newChannels, paperChannels } from './rules'

/** What the form behind a code may say in words, in graphemes. */
const longestNote = 2_000
/** "A guard in uniform at the side gate". */
const longestByWhom = 200
const longestNumber = 40

const longestDay = '2016-02-30'.length

/** A day of the calendar as browsers send it; "2016-02-30" is none. */
export const postedDay = z
  .string()
  .max(longestDay)
  .transform((text, context) => {
    const date = new Date(`${text}T00:00:00Z`)
    if (!Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text) return date
    context.addIssue('not a day')
    return z.NEVER
  })

const orEmpty = <T>(schema: z.ZodType<T, string>) => z.union([z.literal('').transform(() => null), schema])

/** A time of the day, "14:30"; browsers may add seconds. */
const timeOfDay = z
  .string()
  .max(8)
  .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/)
const shortTime = timeOfDay.transform((text) => text.slice(0, 5))

/** The number on the receipt of a registered letter, without blanks: "RR123456789DE" (UPU S10), or a national one. */
const registeredNumber = z
  .string()
  .max(roomFor(longestNumber))
  .transform((text) => text.toUpperCase().replace(/[\s-]/g, ''))
  .pipe(
    z
      .string()
      .regex(/^[A-Z0-9]*$/)
      .max(longestNumber),
  )
  .transform((text) => text || null)

/** What the form behind a printed code says, and that of the desk. Empty may be: time, by whom, due day, note. */
const outcomeForm = z.object({
  outcome: z.enum(DeliveryOutcome, 'outcome.empty'),
  outcomeOn: postedDay,
  outcomeTime: orEmpty(shortTime),
  byWhom: lines('byWhom', longestByWhom).transform((text) => text.replace(/\s+/g, ' ') || null),
  dueOn: orEmpty(postedDay),
  note: lines('note', longestNote),
  channel: z.enum(['', ...paperChannels]).catch(''),
})
export type OutcomeInput = z.output<typeof outcomeForm>
/** What may be wrong in the form behind a code: the pictures beside what is told. */
export type OutcomeField = keyof OutcomeInput | 'photos'

/** When a letter was posted. */
const postingForm = z.object({ postedOn: postedDay, registeredNumber })
export type PostingInput = z.output<typeof postingForm>

/** A delivery that somebody on the desk records: how and when it went out. */
const deliveryForm = z.object({ channel: z.enum(newChannels), postedOn: postedDay, registeredNumber })
export type DeliveryInput = z.output<typeof deliveryForm>

type Given = Readonly<Record<string, string | undefined>>
type DeliveryReading<Form> = DeskReading<Form, keyof Form & string>

/**
 * Reads the outcome form. Errors: outcome.empty, outcomeOn.format, outcomeTime.format, byWhom.long, dueOn.format,
 * note.long
 */
export const readOutcomeForm = (fields: Given): DeliveryReading<OutcomeInput> => read(outcomeForm, fields)

/** Reads when a letter was posted. Errors: postedOn.format, registeredNumber.format */
export const readPostingForm = (fields: Given): DeliveryReading<PostingInput> => read(postingForm, fields)

/** Reads a new delivery. Errors: channel.format, postedOn.format, registeredNumber.format */
export const readDeliveryForm = (fields: Given): DeliveryReading<DeliveryInput> => read(deliveryForm, fields)

function read<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  fields: Given,
): DeliveryReading<z.output<z.ZodObject<Shape>>> {
  const given = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, fields[name] ?? '']))
  const result = schema.safeParse(given)
  if (result.success) return { ok: true, value: result.data }
  const errors: Record<string, string> = {}
  for (const issue of result.error.issues) {
    const field = String(issue.path[0])
    errors[field] ??= /^\w+\.\w+$/.test(issue.message) ? issue.message : `${field}.format`
  }
  return { ok: false, errors: errors as Faults<keyof z.output<z.ZodObject<Shape>> & string> }
}

/** What the list of letters that went one way is asked for; what is none is left out. */
const wayFilter = z.object({
  addressee: z.uuid().optional().catch(undefined),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .catch(undefined),
  channel: z.enum(DeliveryChannel).optional().catch(undefined),
  state: z.enum(DeliveryState).optional().catch(undefined),
  outcome: z
    .union([z.literal('none').transform(() => null), z.enum(DeliveryOutcome)])
    .optional()
    .catch(undefined),
})

/** Reads that question; an outcome of `none` asks for letters of which nothing was told. */
export function readWayFilter(query: Readonly<Record<string, unknown>>) {
  const { addressee, ...filter } = wayFilter.parse(query)
  return { ...filter, addresseeId: addressee }
}
