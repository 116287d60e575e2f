import type { z } from 'zod'

/**
 * How many mails that strangers can make us send one mailbox may get in a day: `perDay`, and of what has not written to
 * it that day the first one still, up to `most`. Each group counts for itself.
 */
export interface Allowance {
  group: string
  perDay: number
  most: number
}

/** What the outbox has to know of a kind of mail. How it is written stands in `worker/`, in the file of its noun. */
export interface MailDefinition<Subject extends string = string> {
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
