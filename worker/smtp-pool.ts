import { classify, type MailError } from '@/features/outbox/rules'
import type { SmtpOptions } from './smtp-options'
import { type Answer, type SmtpEnvelope, SmtpSession } from './smtp-session'

const mailsPerSession = 100
const idleTime = 10_000

/** Connections to the mail server, opened when they are needed and used again while mails keep coming. */
export class SmtpPool {
  #idle: { session: SmtpSession; timer: NodeJS.Timeout }[] = []

  constructor(private readonly options: SmtpOptions) {}

  /** Sends one message over a connection of its own for as long as it takes. Never rejects. */
  async send(envelope: SmtpEnvelope, message: Buffer): Promise<Answer> {
    const used = this.#takeIdle()
    if (used) {
      const answer = await used.send(envelope, message)
      // The server had closed it in the meantime: that says nothing of the mail.
      const stale = answer.result === 'server_down' && answer.error?.responseCode === undefined
      if (!stale) return this.#release(used, answer)
    }
    try {
      const session = await SmtpSession.open(this.options)
      return this.#release(session, await session.send(envelope, message))
    } catch (error) {
      return { ...classify(error as MailError, false), error: error as MailError }
    }
  }

  /** Connects and says goodbye, to see whether the server answers. Returns the class of the error, or null. */
  async verify(): Promise<string | null> {
    try {
      const session = await SmtpSession.open(this.options)
      session.quit()
      return null
    } catch (error) {
      return classify(error as MailError, false).code
    }
  }

  close(): void {
    for (const { session, timer } of this.#idle.splice(0)) {
      clearTimeout(timer)
      session.quit()
    }
  }

  #takeIdle(): SmtpSession | undefined {
    for (;;) {
      const entry = this.#idle.pop()
      if (!entry) return undefined
      clearTimeout(entry.timer)
      if (entry.session.isOpen) return entry.session
    }
  }

  #release(session: SmtpSession, answer: Answer): Answer {
    if (!session.isOpen) return answer
    if (session.sent >= mailsPerSession) {
      session.quit()
      return answer
    }
    const timer = setTimeout(() => {
      this.#idle = this.#idle.filter((entry) => entry.session !== session)
      session.quit()
    }, idleTime).unref()
    this.#idle.push({ session, timer })
    return answer
  }
}
