import { z } from 'zod'
import type { MailDefinition } from './mail-definition'

/** The mails to signers about the text that they signed. */
export const versionMails = {
  /** Behind everything that somebody waits for. */
  text_changed: {
    about: 'version_asks',
    priority: 8,
    allowance: null,
    refusals: 'petitions',
    carries: null,
    sending: 'once',
    trace: 'hour',
    /** Who is asked whether they sign a newer text: goes to the address in the sealed contact. The token opens their own page. */
    payload: z.object({ signatureId: z.uuid(), token: z.string().length(43) }),
  },
} satisfies Record<string, MailDefinition<'version_asks'>>
