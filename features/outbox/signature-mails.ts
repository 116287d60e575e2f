import { z } from 'zod'
import type { Allowance, MailDefinition } from './mail-definition'

const [email, token] = [z.string().min(3), z.string().length(43)]

const petitions: Allowance = { group: 'petitions', perDay: 6, most: 20 }
/** Apart from what was typed, so that no reminder keeps back a confirmation. */
const reminders: Allowance = { group: 'reminders', perDay: 2, most: 2 }

/** The mails about signatures. */
export const mailsAboutSignatures = {
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
} satisfies Record<string, MailDefinition<'signatures'>>
