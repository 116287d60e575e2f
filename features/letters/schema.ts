import { z } from 'zod'
import { longestSubject } from '@/features/model-letters/rules'
import { roomFor } from '@/features/safety/bound-text'
import {
  city,
  fullName,
  graphemesOf,
  lines,
  longestName,
  organisation,
  role,
  signerCountry,
  signerLine,
} from '@/features/signatures/schema'
import { emailAddressFor } from '@/features/texts/email'
import { type Faults, saidFaults } from '@/features/texts/read-form'
import type { LetterEditing } from '@/generated/prisma/enums'
import type { Identity } from './compose-letter'

/** What a supporter may add, and the least that a freely edited text may have, in graphemes. */
export const longestMessage = 2_000
const longestAddress = 3

/** The most graphemes an edited text may have: 2,000, or the campaign's own text and a quarter of that more. */
export function longestText(modelText: string): number {
  return Math.max(longestMessage, graphemesOf(modelText) + longestMessage / 4)
}

/** What the sender wants of the form. A preview asks for nothing; our mail alone needs an address and consent. */
export type ComposeAct = 'preview' | 'print' | 'own_mail' | 'our_mail'

const tick = z.string().transform((text) => text !== '')
const identity = z.enum(['full', 'first_name', 'supporter'] satisfies [Identity, ...Identity[]], 'identity.unknown')

/** One line, whatever it contains. */
const subject = lines('subject', longestSubject).transform((text) => text.replace(/\s+/g, ' '))
/** The id of the model letter that a code was mailed for. */
export const letterOfCode = z.uuid()

const street = signerLine('address', { most: longestName, required: false })

/** Street and postcode in at most three lines, each judged like a name (digits alone will do). */
const address = z
  .string()
  .max(roomFor(longestAddress * longestName), 'address.long')
  .transform((text) =>
    text
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  )
  .superRefine((all, context) => {
    if (all.length > longestAddress) context.addIssue({ code: 'custom', message: 'address.lines' })
    const faults = all.flatMap((one) => street.safeParse(one).error?.issues.map(({ message }) => message) ?? [])
    const fault = faults.find((message) => message !== 'address.letters')
    if (fault) context.addIssue({ code: 'custom', message: fault })
  })
  .transform((all) => all.map((one) => street.safeParse(one).data ?? lines('address', longestName).parse(one)))

interface Reader {
  act: ComposeAct
  editing: LetterEditing
  /** The body as the campaign wrote it: an edited text may be somewhat longer. */
  modelText: string
  /** The domain we mail from; nobody writes from it. */
  ownDomain: string
}

function composeForm({ act, modelText, ownDomain }: Reader, shown: Identity, wantsReply: boolean) {
  const named = shown !== 'supporter' && act !== 'preview'
  const mailed = act === 'our_mail' || (wantsReply && act !== 'preview')
  return z.object({
    country: signerCountry,
    identity,
    name: named ? fullName : lines('name', longestMessage),
    town: city,
    role,
    organisation,
    onBehalf: tick,
    /** A citizen of the state addressed does not say "Excellency" to their own ambassador. */
    citizen: tick,
    address,
    subject,
    text: lines('text', longestText(modelText)),
    addition: lines('addition', longestMessage),
    email: mailed ? emailAddressFor(ownDomain) : z.string(),
    replyTo: tick,
    consent: act === 'our_mail' ? z.string().refine((text) => text !== '', 'consent.required') : z.string(),
    window: z.enum(['', 'left', 'right']).catch(''),
    paper: z.enum(['', 'a4', 'us-letter']).catch(''),
  })
}

/** What a valid form of the compose page says. */
export type ComposeInput = z.output<ReturnType<typeof composeForm>>
export type ComposeField = keyof ComposeInput

/** What was typed, for showing the form again. */
export type ComposeValues = Record<ComposeField, string>

export type ComposeReading =
  | { ok: true; value: ComposeInput }
  | { ok: false; errors: Faults<ComposeField>; values: ComposeValues }

const composeFields = [
  'country',
  'identity',
  'name',
  'town',
  'role',
  'organisation',
  'onBehalf',
  'citizen',
  'address',
  'subject',
  'text',
  'addition',
  'email',
  'replyTo',
  'consent',
  'window',
  'paper',
] as const satisfies ComposeField[]

/**
 * Reads the fields of the compose page for one act. Errors are codes ("name.empty"), at most one for each field.
 * Fields the model letter does not let people change are read as empty, so that they cannot be in error either.
 */
export function readComposeForm(fields: Readonly<Record<string, string | undefined>>, reader: Reader): ComposeReading {
  const values = Object.fromEntries(composeFields.map((name) => [name, fields[name] ?? ''])) as ComposeValues
  const shown = identity.safeParse(values.identity || 'full').data ?? 'full'
  const free = reader.editing === 'free'
  const result = composeForm(reader, shown, values.replyTo !== '').safeParse({
    ...values,
    identity: values.identity || 'full',
    subject: free ? values.subject : '',
    text: free ? values.text : '',
    addition: reader.editing === 'fixed' ? '' : values.addition,
  })
  return result.success
    ? { ok: true, value: result.data }
    : { ok: false, errors: saidFaults<ComposeField>(result.error), values }
}

/** What is sealed in a letter's row, as the worker opens it: the frozen letter and who sends it. */
export const sealedLetterSchema = z.object({
  /** The sender's confirmed address: for the receipt, and in a demonstration for the letter itself. */
  email: z.string().min(3),
  /** The name the addressee sees in From; empty for a sender who shows none. */
  fromName: z.string(),
  /** The sender wants answers by mail: their address stands in Reply-To. */
  replyTo: z.boolean(),
  subject: z.string().min(1),
  text: z.string().min(1),
})
export type SealedLetter = z.infer<typeof sealedLetterSchema>
