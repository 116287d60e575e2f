import { z } from 'zod'
import { deskMails } from './desk-mails'
import { headMails } from './head-mails'
import type { Allowance, MailDefinition } from './mail-definition'
import { newsMails } from './news-mails'
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
] as const
export type Subject = (typeof subjects)[number]

const petitions: Allowance = { group: 'petitions', perDay: 6, most: 20 }
/** Apart from what was typed, so that no reminder keeps back a confirmation. */
const reminders: Allowance = { group: 'reminders', perDay: 2, most: 2 }
const letters: Allowance = { group: 'letters', perDay: 5, most: 10 }

/** Every kind of mail there is. */
export const mailKinds = {
  confirm_signature: {
    about: 'signatures',
    priority: 3,
    allowance: petitions,
    refusals: 'petitions',
    carries: null,
    sending: 'again',
    trace: 'nobody',
    /** The link's token and the code that may be typed instead. */
    payload: z.object({ email, token, code: z.string() }),
  },
  remind_signature: {
    about: 'signatures',
    priority: 6,
    allowance: reminders,
    refusals: 'petitions',
    carries: null,
    sending: 'again',
    trace: 'nobody',
    /** A link and a code of its own, which end with those of the first mail; and whether no more reminders come. */
    payload: z.object({ email, token, code: z.string(), last: z.boolean() }),
  },
  signature_on_record: {
    about: 'signatures',
    priority: 5,
    allowance: petitions,
    refusals: 'petitions',
    carries: null,
    sending: 'again',
    trace: 'nobody',
    /** The token opens the signer's own page. Goes to the address in the sealed contact, whatever was typed. */
    payload: z.object({ token }),
  },
  thank_signer: {
    about: 'signatures',
    priority: 8,
    allowance: null,
    refusals: 'petitions',
    carries: null,
    sending: 'again',
    trace: 'nobody',
    /** The token opens the signer's own page. Goes to the address in the sealed contact, behind all that somebody waits for. */
    payload: z.object({ token }),
  },
  signature_data: {
    about: 'signatures',
    priority: 5,
    allowance: petitions,
    refusals: 'petitions',
    carries: null,
    sending: 'again',
    trace: 'nobody',
    /** Goes to the address in the sealed contact. */
    payload: z.object({}),
  },
  confirm_letter: {
    about: 'letters',
    priority: 2,
    allowance: letters,
    refusals: 'letters',
    carries: null,
    sending: 'again',
    trace: 'hour',
    payload: z.object({ email, token, code: z.string() }),
  },
  letter: {
    about: 'letters',
    priority: 7,
    allowance: null,
    refusals: 'addressees',
    carries: 'letter',
    sending: 'once',
    trace: 'time',
    /**
     * Who gets the letter, decided when it was confirmed and held against the campaign once more by the worker
     * (`finalRecipient`). The letter itself and its sender are sealed in the letter's own row (`sealedLetterSchema`); a
     * letter of the campaign has for its sender the organiser who pressed.
     */
    payload: z.discriminatedUnion('to', [
      z.object({ to: z.literal('sender'), sender: email.optional() }),
      z.object({ to: z.literal('addressee'), email, sender: email.optional() }),
    ]),
  },
  letter_receipt: {
    about: 'letters',
    priority: 6,
    allowance: null,
    refusals: null,
    carries: null,
    sending: 'again',
    trace: 'hour',
    /** Goes to the sender in the sealed letter; the code opens the form where they tell what happened (`/o/{code}`). */
    payload: z.object({ code: z.string() }),
  },
  letter_digest: {
    about: 'letters',
    priority: 7,
    allowance: null,
    refusals: 'addressees',
    carries: 'letter',
    sending: 'once',
    trace: 'time',
    /** Like a letter; the letters in it are the mails that name this one as their digest. */
    payload: z.discriminatedUnion('to', [
      z.object({ to: z.literal('sender') }),
      z.object({ to: z.literal('addressee'), email }),
    ]),
  },
  letter_copy: {
    about: 'letter_copies',
    priority: 8,
    allowance: null,
    refusals: 'addressees',
    carries: 'letter',
    sending: 'once',
    trace: 'time',
    /** Goes to the reader in the copy's row; in a demonstration to the organiser who sent it. */
    payload: z.object({ organiser: email }),
  },
  test_letter: {
    about: null,
    priority: 2,
    allowance: null,
    refusals: null,
    carries: null,
    sending: 'again',
    trace: 'time',
    /** What an organiser sends to themselves: the letter as it would be mailed, and who it would be from. */
    payload: z.object({ email, subject: z.string(), text: z.string(), fromName: z.string() }),
  },
  cosign_invitation: {
    about: 'signatories',
    priority: 4,
    allowance: letters,
    refusals: 'letters',
    carries: null,
    sending: 'again',
    trace: 'time',
    /** Goes to the address in the signatory's row; the token opens the page where they confirm. `by` is who invites. */
    payload: z.object({ token, by: z.string() }),
  },
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
