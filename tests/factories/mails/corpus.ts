import type { ReceivedMail } from '@/features/replies/receive-reply'

/** A mail, and where a careful secretary puts it. */
export interface Story {
  mail: Buffer
  /** What is kept of it; what is not named does not matter here. */
  lands: Partial<Omit<ReceivedMail, 'report'>> & { report?: unknown }
}

/** What a mail is about, in a sentence, and the mail. */
export type Stories = Record<string, Story>

/** The reference of the letter that is answered in these mails, and the id of the mail that brought it. */
export const reference = 'K7QM-4TXP'
export const letterId = '0197a1b2-0000-4000-8000-00000000000a'
export const ourMessageId = `<${letterId}@post.example.net>`
