import { z } from 'zod'
import { isInterfaceLocale } from '@/features/places/languages'
import { lines, longestName, signerLine } from '@/features/signatures/schema'
import { asciiDomain } from '@/features/texts/check-email'
import { emailAddressFor } from '@/features/texts/email'
import { line } from '@/features/texts/lines'
import { calendarDay, type DeskReading, localeCode, saidFaults } from '@/features/texts/read-form'
import { CommentRefusal, type ContributionState, DiscussionGate } from '@/generated/prisma/enums'
import { foldAnswer, longestGateAnswer } from './fold-answer'
import type { ContributionDecision } from './rules'

export const longestContribution = 2_000
export const longestGateQuestion = 200
/** Answers that a question takes, in one language. */
export const mostAnswers = 10

type Values = Readonly<Record<string, string | undefined>>

const text = lines('text', longestContribution).refine((said) => said !== '', 'text.empty')
const name = signerLine('name', { most: longestName, required: false })
/** Empty for a language that is not among those that are offered. */
const language = z.union([z.literal(''), localeCode]).catch('')
const consent = z.string().refine((tick) => tick !== '', 'consent.required')

const formFor = (ownDomain: string) => z.object({ text, name, language, email: emailAddressFor(ownDomain), consent })

// A schema is dear to make and is made again for another domain only, which in one process never comes.
let made = { ownDomain: '', form: formFor('') }

export type ContributionInput = z.output<typeof made.form>
/** What can be wrong: a field of the form, or what is asked beside it. */
export type ContributionField = keyof ContributionInput | 'answer'

/** Reads a comment on a statement. Errors are codes, one for each field; `ownDomain` is the one we mail from. */
export function readContributionForm(
  fields: Values,
  ownDomain = '',
): DeskReading<ContributionInput, ContributionField> {
  if (made.ownDomain !== ownDomain) made = { ownDomain, form: formFor(asciiDomain(ownDomain)) }
  const given = Object.keys(made.form.shape).map((name) => [name, fields[name] ?? ''])
  const result = made.form.safeParse(Object.fromEntries(given))
  return result.success ? { ok: true, value: result.data } : { ok: false, errors: saidFaults(result.error) }
}

/** What is sealed of a comment until it is confirmed, as the worker opens it. */
export const contributorSchema = z.object({ email: z.string().min(3) })
export type Contributor = z.infer<typeof contributorSchema>

/** What organisers decide about comments on a statement. */
export interface DiscussionInput {
  isOn: boolean
  closesOn: Date
  gate: DiscussionGate
  questions: { locale: string; question: string; answers: string[] }[]
}

export type DiscussionField = 'closesOn' | 'gate' | `question-${string}` | `answers-${string}`

const answers = z
  .string()
  .max(mostAnswers * longestGateAnswer * 4)
  .transform((all) => all.toWellFormed().normalize('NFC').split(/\r?\n/))
  .transform((all) => all.map((one) => one.trim()).filter((one) => foldAnswer(one) !== ''))
  .refine((all) => all.length <= mostAnswers && all.every((one) => one.length <= longestGateAnswer))

/** Reads what organisers decide about comments, in these languages. Errors are codes. */
export function readDiscussionForm(
  values: Values,
  locales: readonly string[],
): DeskReading<DiscussionInput, DiscussionField> {
  const errors: Partial<Record<DiscussionField, string>> = {}
  const closesOn = calendarDay.safeParse(values.closesOn ?? '')
  if (!closesOn.success) errors.closesOn = 'day'
  const gate = z.enum(DiscussionGate).catch('none').parse(values.gate)
  const questions: DiscussionInput['questions'] = []
  for (const locale of locales) {
    const asked = line(longestGateQuestion).safeParse(values[`question-${locale}`] ?? '')
    const taken = answers.safeParse(values[`answers-${locale}`] ?? '')
    if (!asked.success) errors[`question-${locale}`] = 'long'
    if (!taken.success) errors[`answers-${locale}`] = 'answers'
    if (!asked.success || !taken.success) continue
    if (asked.data === '' && taken.data.length === 0) continue
    if (asked.data === '') errors[`question-${locale}`] = 'empty'
    else if (taken.data.length === 0) errors[`answers-${locale}`] = 'none'
    else questions.push({ locale, question: asked.data, answers: taken.data })
  }
  if (gate === 'question' && questions.length === 0 && Object.keys(errors).length === 0) errors.gate = 'no-question'
  if (Object.keys(errors).length > 0 || !closesOn.success) return { ok: false, errors }
  return {
    ok: true,
    value: { isOn: values.isOn === 'yes', closesOn: new Date(closesOn.data), gate, questions },
  }
}

/** What the list of the desk is of, and beside which one it begins. */
export interface ContributionFilter {
  state: Exclude<ContributionState, 'pending'>
  after: { day: Date; id: string } | undefined
}

/** Reads a filter from an address; what makes no sense there is not asked. */
export function contributionFilter({ state, after }: { state?: string; after?: string }): ContributionFilter {
  const [day, id] = (after ?? '').slice(0, 60).split('.')
  const place = z.object({ day: calendarDay, id: z.uuid() }).safeParse({ day, id })
  return {
    state: z.enum(['waiting', 'shown', 'refused']).catch('waiting').parse(state),
    after: place.success ? { day: new Date(place.data.day), id: place.data.id } : undefined,
  }
}

const decision = z.discriminatedUnion('act', [
  z.object({ act: z.enum(['show', 'reopen']) }),
  z.object({ act: z.literal('refuse'), reason: z.enum(CommentRefusal) }),
])

/** Reads what a moderator decides; undefined for what no button of ours sends. */
export function readContributionDecision(values: Readonly<Record<string, string>>): ContributionDecision | undefined {
  return decision.safeParse(values).data
}

/** The languages that a comment may be said to be in: those of the interface and of the statement. */
export function offeredLanguages(statement: readonly string[], interfaces: readonly string[]): string[] {
  return [...new Set([...interfaces, ...statement.filter((locale) => !isInterfaceLocale(locale))])]
}
