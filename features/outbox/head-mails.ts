import { z } from 'zod'
import type { Allowance, MailDefinition } from './mail-definition'

const token = z.string().length(43)

/** Apart from those to signers: what is typed for organisations keeps back nothing of people. */
const endorsements: Allowance = { group: 'endorsements', perDay: 3, most: 6 }

/** What an organiser brings to somebody who may never have heard of us. */
const invitations: Allowance = { group: 'invitations', perDay: 3, most: 6 }

/** The mails to those who stand apart from the many that sign: organisations, and people at the head of a petition. */
export const headMails = {
  endorsement_link: {
    about: 'endorsements',
    priority: 3,
    allowance: endorsements,
    refusals: 'petitions',
    carries: null,
    sending: 'again',
    trace: 'nobody',
    /** Goes to the officer in the sealed row; the token opens the page where they confirm, correct and withdraw. */
    payload: z.object({ token }),
  },
  endorsement_refused: {
    about: 'endorsements',
    priority: 6,
    allowance: null,
    refusals: 'petitions',
    carries: null,
    sending: 'again',
    trace: 'nobody',
    /** Goes to the officer too, with a link of its own; `reason` is what the organiser wrote. */
    payload: z.object({ token, reason: z.string() }),
  },
  first_signatory: {
    about: 'first_signatories',
    priority: 4,
    allowance: invitations,
    refusals: 'petitions',
    carries: null,
    sending: 'again',
    trace: 'time',
    /** Goes to the address in the row; the token opens the page where they answer and later correct. */
    payload: z.object({ token, what: z.enum(['invitation', 'reminder', 'link']).default('invitation') }),
  },
} satisfies Record<string, MailDefinition<'endorsements' | 'first_signatories'>>
