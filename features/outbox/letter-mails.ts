import { z } from 'zod'
import type { Allowance, MailDefinition } from './mail-definition'

const [email, token] = [z.string().min(3), z.string().length(43)]

const letters: Allowance = { group: 'letters', perDay: 5, most: 10 }

/** The mails about letters: those that carry them, and those to who writes or signs them. */
export const mailsAboutLetters = {
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
} satisfies Record<string, MailDefinition<'letters' | 'letter_copies' | 'signatories'>>
