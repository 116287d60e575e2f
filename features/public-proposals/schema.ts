import { z } from 'zod'
import { dayOf, isoDay } from '@/features/days'
import { lines, signerLine } from '@/features/signatures/schema'
import { asciiDomain } from '@/features/texts/check-email'
import { emailAddressFor } from '@/features/texts/email'
import { isPlainEnough } from '@/features/texts/is-plain-enough'
import { prose } from '@/features/texts/lines'
import { calendarDay, type DeskReading, saidFaults } from '@/features/texts/read-form'
import { EventKind, type ProposalKind, type ProposalState } from '@/generated/prisma/enums'
import { mostAnswerDays, mostKeptDays } from './rules'

export const longestProposal = { title: 120, text: 4_000, target: 150, town: 100 }
export const longestProposalAnswer = 1_000

type Values = Readonly<Record<string, string | undefined>>

const written = (field: string) =>
  lines(field, longestProposal.text)
    .refine((text) => text !== '', `${field}.empty`)
    .refine(isPlainEnough, `${field}.nested`)

const parts = {
  title: signerLine('title', { most: longestProposal.title, required: true, domains: true }),
  what: written('what'),
  why: written('why'),
  target: signerLine('target', { most: longestProposal.target, required: false }),
  town: signerLine('town', { most: longestProposal.town, required: false }),
  day: z
    .string()
    .max(10, 'day.wrong')
    .refine((text) => text === '' || calendarDay.safeParse(text).success, 'day.wrong'),
}

const text = z.object(parts)
const consent = z.string().refine((tick) => tick !== '', 'consent.required')
const formFor = (ownDomain: string) => text.extend({ email: emailAddressFor(ownDomain), consent })

// A schema is dear to make and is made again for another domain only, which in one process never comes.
let made = { ownDomain: '', form: formFor('') }

/** What is proposed, without who proposes it. */
export type ProposalText = z.output<typeof text>
export type ProposalInput = z.output<typeof made.form>
export type ProposalField = keyof ProposalInput

/** What a kind of proposal must have, and what it does not ask. */
function judgeKind<Form extends ProposalText>(
  kind: ProposalKind,
  form: Form,
  now: Date,
): DeskReading<Form, ProposalField> {
  if (kind === 'petition')
    return form.target === ''
      ? { ok: false, errors: { target: 'target.empty' } }
      : { ok: true, value: { ...form, town: '', day: '' } }
  if (form.town === '') return { ok: false, errors: { town: 'town.empty' } }
  const isOver = form.day !== '' && form.day < (isoDay(dayOf(now)) ?? '')
  return isOver ? { ok: false, errors: { day: 'day.past' } } : { ok: true, value: { ...form, target: '' } }
}

const given = (schema: z.ZodObject, fields: Values) =>
  Object.fromEntries(Object.keys(schema.shape).map((name) => [name, fields[name] ?? '']))

/** Reads a proposal. Errors are codes, one for each field; `ownDomain` is the one we mail from. */
export function readProposalForm(
  fields: Values,
  { kind, now, ownDomain = '' }: { kind: ProposalKind; now: Date; ownDomain?: string },
): DeskReading<ProposalInput, ProposalField> {
  if (made.ownDomain !== ownDomain) made = { ownDomain, form: formFor(asciiDomain(ownDomain)) }
  const result = made.form.safeParse(given(made.form, fields))
  return result.success ? judgeKind(kind, result.data, now) : { ok: false, errors: saidFaults(result.error) }
}

/** Reads what whoever proposed something changes of it: everything but the address. */
export function readProposalText(
  fields: Values,
  { kind, now }: { kind: ProposalKind; now: Date },
): DeskReading<ProposalText, ProposalField> {
  const result = text.safeParse(given(text, fields))
  return result.success ? judgeKind(kind, result.data, now) : { ok: false, errors: saidFaults(result.error) }
}

/** What is sealed of a proposal, as the worker opens it. */
export const proposerSchema = z.object({ email: z.string().min(3), token: z.string().length(43) })
export type Proposer = z.infer<typeof proposerSchema>

const days = (most: number) =>
  z
    .string()
    .max(10)
    .regex(/^\s*\d{1,3}\s*$/)
    .transform(Number)
    .refine((count) => count >= 1 && count <= most)

export interface ProposalRulesInput {
  takesPetitions: boolean
  takesEvents: boolean
  answerDays: number
  keptDays: number
}

/** Reads what a team lets strangers propose. */
export function readProposalRules(values: Values): DeskReading<ProposalRulesInput, 'answerDays' | 'keptDays'> {
  const answerDays = days(mostAnswerDays).safeParse(values.answerDays ?? '')
  const keptDays = days(mostKeptDays).safeParse(values.keptDays ?? '')
  if (!answerDays.success || !keptDays.success) {
    const errors = {
      ...(!answerDays.success && { answerDays: 'days' }),
      ...(!keptDays.success && { keptDays: 'days' }),
    }
    return { ok: false, errors }
  }
  return {
    ok: true,
    value: {
      takesPetitions: values.takesPetitions === 'yes',
      takesEvents: values.takesEvents === 'yes',
      answerDays: answerDays.data,
      keptDays: keptDays.data,
    },
  }
}

/** As the database counts them. */
const step = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1)

/** The step of a proposal that an organiser looked at; undefined for what no form of ours sends. */
export const readProposalStep = (value: string | undefined) => step.safeParse(value).data

const answer = prose(longestProposalAnswer)

/** Reads what organisers write to whoever proposed something; it must say something where `required`. */
export function readProposalAnswer(values: Values, required: boolean): DeskReading<string, 'answer'> {
  const reading = answer.safeParse(values.answer ?? '')
  if (!reading.success) return { ok: false, errors: { answer: 'long' } }
  if (required && reading.data === '') return { ok: false, errors: { answer: 'empty' } }
  return { ok: true, value: reading.data }
}

/** What kind of event a proposal becomes. */
export const proposedEventKind = z.enum(EventKind).catch('picket')

/** The id of a team or a campaign that was chosen. */
export const chosenId = z.uuid()

/** What the list of the desk is of, and beside which one it begins. */
export interface ProposalFilter {
  state: Exclude<ProposalState, 'pending'>
  after: { day: Date; id: string } | undefined
}

/** Reads a filter from an address; what makes no sense there is not asked. */
export function proposalFilter({ state, after }: { state?: string; after?: string }): ProposalFilter {
  const [day, id] = (after ?? '').slice(0, 60).split('.')
  const place = z.object({ day: calendarDay, id: z.uuid() }).safeParse({ day, id })
  return {
    state: z.enum(['waiting', 'asked', 'accepted', 'rejected']).catch('waiting').parse(state),
    after: place.success ? { day: new Date(place.data.day), id: place.data.id } : undefined,
  }
}
