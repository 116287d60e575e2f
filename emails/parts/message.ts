/** One piece of a message; the web page and the plain text of a mail are both made from these. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'button'; label: string; url: string }
  | { kind: 'code'; label: string; code: string; place: string; url: string }
  | { kind: 'facts'; facts: { name: string; value: string }[] }
  /** Text of somebody else's, line breaks kept. */
  | { kind: 'quote'; title: string; text: string }

/**
 * A mail in words. Subject, preheader, title and the first paragraph say nothing of a petition, a country or a person:
 * they show on locked screens and in lists (the mailbox may be watched).
 */
export interface Message {
  locale: string
  subject: string
  preheader: string
  title: string
  blocks: Block[]
  /** Why it came, below the line. */
  footer: string
  /** A file for the recipient to keep. */
  attachment?: { name: string; text: string }
}
