import { z } from 'zod'
import type { Allowance, MailDefinition } from './mail-definition'

const token = z.string().length(43)

/** Apart from those to signers: what is typed for events keeps back nothing of theirs. */
const events: Allowance = { group: 'events', perDay: 3, most: 6 }

const toComers = {
  about: 'sign_ups',
  priority: 5,
  allowance: null,
  refusals: 'petitions',
  carries: null,
  sending: 'again',
  trace: 'nobody',
} as const

/** The mails about events: to those who come, and from strangers to the organisers. */
export const eventMails = {
  event_sign_up: {
    ...toComers,
    priority: 3,
    allowance: events,
    /** Goes to the address in the sealed row; the token opens the page where they confirm and take back. */
    payload: z.object({ token }),
  },
  event_change: {
    ...toComers,
    /** The last word, as it is when it is sent; `notice` is the change that it tells of. */
    payload: z.object({ notice: z.int() }),
  },
  event_reminder: {
    ...toComers,
    /** The beginning that it reminds of: nobody is reminded of another. */
    payload: z.object({ startsAt: z.string() }),
  },
  event_offer: {
    ...toComers,
    refusals: null,
    /** Goes to an organiser, with what somebody who comes offers to do. */
    payload: z.object({}),
  },
  event_question: {
    ...toComers,
    about: 'events',
    refusals: null,
    trace: 'time',
    /** Goes to an organiser; the address is empty where no answer is wished. */
    payload: z.object({ text: z.string(), name: z.string(), email: z.string() }),
  },
} satisfies Record<string, MailDefinition<'sign_ups' | 'events'>>
