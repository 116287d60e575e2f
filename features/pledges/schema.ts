import { z } from 'zod'
import { roomFor } from '@/features/safety/bound-text'
import { checkText } from '@/features/texts/check-text'
import { cleanLine } from '@/features/texts/clean-text'
import { PledgeKind } from '@/generated/prisma/enums'
import { longestDetails, pledgeKinds } from './rules'

const details = z
  .string()
  .max(roomFor(longestDetails), 'details.long')
  .transform(cleanLine)
  .superRefine((text, context) => {
    if (checkText(text, longestDetails)) context.addIssue({ code: 'custom', message: 'details.long' })
  })

/** What somebody offers, as it is sealed and as the worker opens it. */
export const pledgeSchema = z.object({ kinds: z.array(z.enum(PledgeKind)), details: z.string() })
export type Pledge = z.output<typeof pledgeSchema>

/** The name of the tick of a kind. */
export const pledgeField = (kind: PledgeKind) => `pledge-${kind}`

export type PledgeFault = 'kinds.none' | 'details.long'
export type PledgeField = 'kinds' | 'details'
export type PledgeReading =
  | { ok: true; value: Pledge }
  | { ok: false; errors: Partial<Record<PledgeField, PledgeFault>> }

/** Reads the form in which a signer offers help: at least one kind, and a line of at most 500 graphemes. */
export function readPledge(fields: Readonly<Record<string, string | undefined>>): PledgeReading {
  const kinds = pledgeKinds.filter((kind) => fields[pledgeField(kind)] === 'yes')
  const line = details.safeParse(fields.details ?? '')
  if (line.success && kinds.length > 0) return { ok: true, value: { kinds, details: line.data } }
  return {
    ok: false,
    errors: {
      ...(kinds.length === 0 && { kinds: 'kinds.none' }),
      ...(!line.success && { details: 'details.long' }),
    },
  }
}
