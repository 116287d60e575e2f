import { z } from 'zod'
import type { MailDefinition } from './mail-definition'

const email = z.string().min(3)
const token = z.string().length(43)

/** The mails by which whoever is alone on a team does, a day later, what takes two. */
export const deskMails = {
  import_approval: {
    about: 'signature_imports',
    priority: 4,
    allowance: null,
    refusals: null,
    carries: null,
    sending: 'again',
    trace: 'time',
    /** Goes to the only one of a team who may bring signatures; the token approves what they brought, from `opensAt` on. */
    payload: z.object({ email, token, opensAt: z.iso.datetime() }),
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
  paper_check: {
    about: 'paper_batches',
    priority: 4,
    allowance: null,
    refusals: null,
    carries: null,
    sending: 'again',
    trace: 'time',
    /** Goes to the only one of a team who may count paper; the token counts what they entered, from `opensAt` on. */
    payload: z.object({ email, token, opensAt: z.iso.datetime() }),
  },
} satisfies Record<string, MailDefinition<'exports' | 'signature_imports' | 'paper_batches'>>
