import { z } from 'zod'
import { deskMails } from './desk-mails'
import { eventMails } from './event-mails'
import { headMails } from './head-mails'
import { mailsAboutLetters } from './letter-mails'
import type { MailDefinition } from './mail-definition'
import { newsMails } from './news-mails'
import { readerMails } from './reader-mails'
import { mailsAboutSignatures } from './signature-mails'
import { versionMails } from './version-mails'

const email = z.string().min(3)
const token = z.string().length(43)

/**
 * The tables whose rows mails and mailed links are about. They go with the row, as by a foreign key: a migration calls
 * `let_mails_be_about` for each.
 */
export const subjects = [
  'signatures',
  'letters',
  'letter_copies',
  'signatories',
  'exports',
  'signature_imports',
  'updates',
  'endorsements',
  'first_signatories',
  'paper_batches',
  'version_asks',
  'events',
  'sign_ups',
  'contributions',
  'public_proposals',
] as const
export type Subject = (typeof subjects)[number]

/** Every kind of mail there is. */
export const mailKinds = {
  ...mailsAboutSignatures,
  ...mailsAboutLetters,
  case_changed: {
    about: null,
    priority: 2,
    allowance: null,
    refusals: null,
    carries: null,
    sending: 'again',
    trace: 'time',
    /** Tells an organiser that letters about a person have been stopped. */
    payload: z.object({ email, caseId: z.string() }),
  },
  ...deskMails,
  ...headMails,
  ...newsMails,
  ...versionMails,
  ...eventMails,
  ...readerMails,
  sign_in: {
    about: null,
    priority: 1,
    allowance: null,
    refusals: null,
    carries: null,
    sending: 'again',
    trace: 'time',
    payload: z.object({ email, token, code: z.string() }),
  },
  invitation: {
    about: null,
    priority: 4,
    allowance: null,
    refusals: null,
    carries: null,
    sending: 'again',
    trace: 'time',
    payload: z.object({ email, token, team: z.string() }),
  },
} satisfies Record<string, MailDefinition<Subject>>

export type MailKind = keyof typeof mailKinds
type TemplateOf<Kind extends string> = Kind extends `${infer First}_${infer Rest}`
  ? `${First}-${TemplateOf<Rest>}`
  : Kind

/** The name of the template of a kind of mail, and of the file of its words: "sign-in". */
export function templateOf<Kind extends MailKind>(kind: Kind): TemplateOf<Kind> {
  return kind.replaceAll('_', '-') as TemplateOf<Kind>
}

export type Payload<Kind extends MailKind> = z.input<(typeof mailKinds)[Kind]['payload']>
export type OpenedPayload<Kind extends MailKind> = z.output<(typeof mailKinds)[Kind]['payload']>

/** True for a kind there is. The database keeps the kind as a text, which an older or newer version may have written. */
export function isMailKind(kind: string): kind is MailKind {
  return Object.hasOwn(mailKinds, kind)
}

const all = Object.keys(mailKinds) as MailKind[]

/** Kinds that go at most once. */
export const sentOnce: readonly MailKind[] = all.filter((kind) => mailKinds[kind].sending === 'once')
/** Kinds that carry letters to others. */
export const carryingLetters: readonly MailKind[] = all.filter((kind) => mailKinds[kind].carries === 'letter')
/** Kinds whose rows are deleted after days: they went to people who signed. */
export const soonDeleted: readonly MailKind[] = all.filter((kind) => {
  const { trace, allowance }: MailDefinition<Subject> = mailKinds[kind]
  return trace === 'nobody' || allowance?.group === 'news' || kind in versionMails
})
