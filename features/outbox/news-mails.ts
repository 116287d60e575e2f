import { z } from 'zod'
import type { Allowance, MailDefinition } from './mail-definition'

const email = z.string().min(3)
const news: Allowance = { group: 'news', perDay: 5, most: 20 }

/** The mails of updates: to those who read them, and to those who write them. */
export const newsMails = {
  /** The last of all: whoever waits for a link or has written a letter does not wait for news. */
  update: {
    about: 'updates',
    priority: 9,
    allowance: news,
    refusals: 'petitions',
    carries: null,
    sending: 'once',
    trace: 'hour',
    /** Who gets it; the address is in the sealed contact, and whether they still want it is asked when it is written. */
    payload: z.object({ signatureId: z.uuid() }),
  },
  announcement: {
    about: 'updates',
    priority: 9,
    allowance: news,
    refusals: 'petitions',
    carries: null,
    sending: 'once',
    trace: 'hour',
    /** The same, with words of the site's own. */
    payload: z.object({ signatureId: z.uuid() }),
  },
  test_update: {
    about: 'updates',
    priority: 2,
    allowance: null,
    refusals: null,
    carries: null,
    sending: 'again',
    trace: 'time',
    /** What an organiser sends to themselves: the update in one of its languages, as it is saved. */
    payload: z.object({ email, language: z.string() }),
  },
  approve_update: {
    about: 'updates',
    priority: 4,
    allowance: null,
    refusals: null,
    carries: null,
    sending: 'again',
    trace: 'time',
    /** To an organiser who has nobody beside them; the token opens the button that approves. */
    payload: z.object({ email, token: z.string().length(43) }),
  },
} satisfies Record<string, MailDefinition<'updates'>>
