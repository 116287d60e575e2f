import { z } from 'zod'
import { day } from '@/features/days'
import { line, prose } from '@/features/texts/lines'
import { calendarDay, localeCode } from '@/features/texts/read-form'
import { CaseStatus, HarmVerdict } from '@/generated/prisma/enums'
import { consents, dangers, longestCheckDays } from './rules'

const longestFact = 1_000
const mostFacts = 50

const webAddress = z
  .string()
  .trim()
  .max(500, 'long')
  .refine((text) => text === '' || isWebAddress(text), 'url')

function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url?.protocol === 'https:' || url?.protocol === 'http:'
}

const fact = z.strictObject({
  source: line(300),
  sourceUrl: webAddress,
  mayBeUsed: z.boolean(),
  texts: z.array(z.strictObject({ locale: localeCode, text: prose(longestFact) })).max(20),
})

/** Everything the page of a case saves at once. `revision` is the one it was opened with. */
export const caseForm = z
  .strictObject({
    revision: z.int(),
    names: z
      .array(z.strictObject({ locale: localeCode, name: line(200) }))
      .min(1)
      .max(20)
      .refine((all) => new Set(all.map((one) => one.locale)).size === all.length, 'twice'),
    facts: z.array(fact).max(mostFacts),
  })
  .refine(({ names }) => names.some(({ name }) => name !== ''), { message: 'empty', path: ['names'] })
  .refine(({ facts }) => facts.every((one) => !one.mayBeUsed || one.source !== ''), {
    message: 'source',
    path: ['facts'],
  })
export type CaseForm = z.output<typeof caseForm>

/** A new case: the name as it is written first, and what is known. */
export const newCaseForm = z.strictObject({
  name: line(200).refine((text) => text !== '', 'empty'),
  locale: localeCode,
  status: z.enum(CaseStatus),
  statusOn: calendarDay,
  source: line(300).refine((text) => text !== '', 'empty'),
})
export type NewCaseInput = z.output<typeof newCaseForm>

/** What has become of the person, from when, and who says so. */
export const statusForm = z.strictObject({
  status: z.enum(CaseStatus),
  statusOn: calendarDay,
  source: line(300).refine((text) => text !== '', 'empty'),
  note: prose(1_000),
  /** Where everybody can read it. */
  sourceUrl: webAddress,
  /** Shown to everybody, once the person is. */
  isPublic: z.boolean(),
})
export type StatusInput = z.output<typeof statusForm>

const filled = prose(1_000).refine((text) => text !== '', 'empty')

/** What a second organiser answers. `until` is the last day on which the answers hold. */
export const answersForm = z.strictObject({
  consent: z.enum(consents),
  /** How it is known. */
  consentNote: filled,
  danger: z.enum(dangers),
  /** Whom nobody must write to. */
  avoid: filled,
  until: calendarDay,
  note: prose(1_000),
  verdict: z.enum(HarmVerdict),
})
export type AnswersInput = z.output<typeof answersForm>

/** The answers as they are kept (`harm_checks.answers`). */
export const keptAnswers = answersForm.pick({
  consent: true,
  consentNote: true,
  danger: true,
  avoid: true,
  note: true,
})

/** The last day that may be named for answers given on `today`. */
export function latestUntil(today: Date): Date {
  return new Date(today.getTime() + longestCheckDays * day)
}

/** Who agreed that a portrait is shown. */
export const portraitConsentForm = z.strictObject({ portraitConsent: line(300) })

/** An appeal in the chain of a person. */
export const appealForm = z.strictObject({
  appealNumber: line(40).refine((text) => text !== '', 'empty'),
  appealTitle: line(200).refine((text) => text !== '', 'empty'),
  locale: localeCode,
  issuedOn: calendarDay,
  url: webAddress.refine((text) => text !== '', 'empty'),
})
export interface AppealInput {
  number: string
  title: string
  locale: string
  issuedOn: string
  url: string
}
