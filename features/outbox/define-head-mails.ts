import { z } from 'zod'
import type { Allowance, MailDefinition } from './define-mail'

const token = z.string().length(43)

/** Apart from those to signers: what is typed for organisations keeps back nothing of people. */
const endorsements: Allowance = { group: 'endorsements', perDay: 3, most: 6 }

/** The mails to those who stand apart from the many that sign: organisations. */
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
} satisfies Record<string, MailDefinition<'endorsements'>>
