import { z } from 'zod'

const email = z.string().min(3)
const token = z.string().length(43)

/**
 * How many mails that strangers can make us send one mailbox may get in a day: `perDay`, and of what has not written to
 * it that day the first one still, up to `most`. Each group counts for itself.
 */
export interface Allowance {
  group: string
  perDay: number
  most: number
}

/**
 * The tables whose rows mails and mailed links are about. They go with the row, as by a foreign key: a migration calls
 * `let_mails_be_about` for each.
 */
export const subjects = ['signatures', 'letters', 'letter_copies', 'signatories', 'exports'] as const
export type Subject = (typeof subjects)[number]

/** What the outbox has to know of a kind of mail. How it is written stands in `worker/`, in the file of its noun. */
export interface MailDefinition {
  /** The table whose row it is about, and with which it goes; null for one about nothing that is kept. */
  about: Subject | null
  /** Lower goes first: people who wait at a screen, then confirmations, then the rest. */
  priority: number
  /** Null for a mail that no stranger can cause. */
  allowance: Allowance | null
  /**
   * Among which mails it is kept that an address takes none, so that no more of them go there. Of `addressees` the
   * directory keeps it. Null for what has to reach somebody who waits for it.
   */
  refusals: 'petitions' | 'letters' | 'addressees' | null
  /**
   * `letter`: it is somebody's letter, or several, on the way to whom they wrote to, or a copy. Its delivery or copy tells
   * what becomes of it, it can be stopped, a refusal turns the address off, and nothing marks it as written by a machine.
   */
  carries: 'letter' | null
  /** `once`: must not come twice, as it goes to others in somebody's name. `again`: may, without harm. */
  sending: 'once' | 'again'
  /**
   * What its row still tells when it is over. `hour`: its time would tell when a person, who is named elsewhere, was at
   * the screen, and is kept to the hour. `nobody`: so too, and what it was about is forgotten once it was sent.
   */
  trace: 'time' | 'hour' | 'nobody'
  /**
   * What is sealed of it: the recipient and the secrets of its links. Everything the web process must not be able to
   * read again stands here and nowhere else in the row.
   */
  payload: z.ZodType
}

const petitions: Allowance = { group: 'petitions', perDay: 6, most: 20 }
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
  export_approval: {
    about: 'exports',
    priority: 4,
    allowance: null,
    refusals: null,
    carries: null,
    sending: 'again',
    trace: 'time',
    /** Goes to the only one of a team who may export; the token approves what they asked for, from `opensAt` on. */
    payload: z.object({ email, token, opensAt: z.iso.datetime() }),
  },
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
} satisfies Record<string, MailDefinition>

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
/** Kinds whose rows tell of nobody when they were sent: those that somebody who signed gets. */
export const untraced: readonly MailKind[] = all.filter((kind) => mailKinds[kind].trace === 'nobody')
