declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net'

  interface Mailbox {
    uidvalidity?: number
    messages: { raw: string; uid?: number }[]
  }
  /** An IMAP server that keeps its mails in memory. */
  export default function hoodiecrow(options: {
    plugins: string[]
    users: Record<string, { password: string }>
    storage: Record<string, Mailbox>
  }): {
    server: Server
    listen(port: number, done: () => void): void
    close(done: () => void): void
    appendMessage(mailbox: string, flags: string[], date: string | Date, raw: string): void
  }
}
