import { z } from 'zod'
import { DeliveryOutcome } from '@/generated/prisma/enums'
import { lines } from '../signatures/schema'
import { paperChannels } from './rules'

/** What the form behind a code may say in words, in graphemes. */
export const longestNote = 2_000

/** A day of the calendar as browsers send it; "2016-02-30" is none. */
export const isoDay = z.string().transform((text, context) => {
  const date = new Date(`${text}T00:00:00Z`)
  if (!Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text) return date
  context.addIssue('not a day')
  return z.NEVER
})

/** What the form behind a printed code says. `dueOn` and `note` may be empty. */
const outcomeForm = z.object({
  outcome: z.enum(DeliveryOutcome, 'outcome.empty'),
  outcomeOn: isoDay,
  dueOn: z.union([z.literal('').transform(() => null), isoDay]),
  note: lines('note', longestNote),
  channel: z.enum(['', ...paperChannels]).catch(''),
})
export type OutcomeForm = z.output<typeof outcomeForm>
export type OutcomeField = keyof OutcomeForm
export type OutcomeReading =
  | { ok: true; value: OutcomeForm }
  | { ok: false; errors: Partial<Record<OutcomeField, string>> }

/** Reads the outcome form. Errors: outcome.empty, outcomeOn.format, dueOn.format, note.long */
export function readOutcomeForm(fields: Readonly<Record<string, string | undefined>>): OutcomeReading {
  const { outcome = '', outcomeOn = '', dueOn = '', note = '', channel = '' } = fields
  const result = outcomeForm.safeParse({ outcome, outcomeOn, dueOn, note, channel })
  if (result.success) return { ok: true, value: result.data }
  const errors: Partial<Record<OutcomeField, string>> = {}
  for (const issue of result.error.issues) {
    const field = issue.path[0] as OutcomeField
    errors[field] ??= /^\w+\.\w+$/.test(issue.message) ? issue.message : `${field}.format`
  }
  return { ok: false, errors }
}
