import { z } from 'zod'
import type { Allowance, MailDefinition } from './mail-definition'

const token = z.string().length(43)

/** Apart from those to signers: what is typed under statements and in proposals keeps back nothing of theirs. */
const readers: Allowance = { group: 'readers', perDay: 3, most: 6 }

const toReaders = {
  priority: 3,
  allowance: readers,
  refusals: 'petitions',
  carries: null,
  sending: 'again',
  trace: 'nobody',
} as const

/** The mails to readers who comment on a statement, or propose a petition or an event. */
export const readerMails = {
  statement_comment: {
    ...toReaders,
    about: 'contributions',
    /** Goes to the address in the sealed row; the token opens the page where they confirm and take back. */
    payload: z.object({ token }),
  },
  proposal_link: {
    ...toReaders,
    about: 'public_proposals',
    /** Goes to the address in the sealed row; the token opens the page where they confirm, change and take back. */
    payload: z.object({ token }),
  },
  proposal_asked: {
    ...toReaders,
    about: 'public_proposals',
    allowance: null,
    priority: 5,
    /** The organisers ask something; `step` is the one that this made, and with another one there is nothing to tell. */
    payload: z.object({ step: z.int() }),
  },
  proposal_answered: {
    ...toReaders,
    about: 'public_proposals',
    allowance: null,
    priority: 5,
    /** The organisers have decided. */
    payload: z.object({ step: z.int() }),
  },
} satisfies Record<string, MailDefinition<'contributions' | 'public_proposals'>>
