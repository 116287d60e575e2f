import { once } from 'node:events'
import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { type Attempt, classify, type MailError } from '@/features/outbox/rules'
import type { SmtpOptions } from './smtp-options'

/** Every timeout of nodemailer starts anew with each byte; this one does not. Shorter than a lease. */
const longestSending = 4 * 60_000

export interface SmtpEnvelope {
  from: string
  to: string[]
}

/** What came of handing over a message, with the server's answer where it refused. */
export type Answer = Attempt & { error?: MailError & { response?: string } }

/** One connection to the mail server, greeted and signed in. */
export class SmtpSession {
  #connection: SMTPConnection
  /** Rejects when the connection ends, with the error that ended it. */
  #ended: Promise<never>
  #open = true
  /** Mails sent over it so far. */
  sent = 0

  private constructor(connection: SMTPConnection) {
    this.#connection = connection
    let reason: Error = Object.assign(new Error('Connection closed'), { code: 'ECONNECTION' })
    connection.on('error', (error) => {
      reason = error
    })
    this.#ended = once(connection, 'end').then(() => {
      this.#open = false
      throw reason
    })
    this.#ended.catch(() => {})
  }

  /** Connects and signs in; rejects with nodemailer's error. */
  static async open({ connection: options, credentials }: SmtpOptions): Promise<SmtpSession> {
    const connection = new SMTPConnection(options)
    const session = new SmtpSession(connection)
    await session.#until((done) => connection.connect(done))
    if (credentials) {
      if (!connection.allowsAuth) {
        session.close()
        throw Object.assign(new Error('The server offers no sign-in'), { code: 'EAUTH' })
      }
      await session.#until((done) => connection.login({ credentials }, done))
    }
    return session
  }

  get isOpen(): boolean {
    return this.#open
  }

  /** Hands over one message. Never rejects: what happened is in the answer. The session is closed after any fault. */
  async send(envelope: SmtpEnvelope, message: Buffer): Promise<Answer> {
    let handedOver = false
    const source = Readable.from(
      (function* () {
        handedOver = true
        yield message
      })(),
    )
    const timer = setTimeout(() => this.close(), longestSending)
    try {
      await this.#until((done) => this.#connection.send(envelope, source, (error) => done(error ?? undefined)))
      this.sent++
      return { result: 'sent' }
    } catch (error) {
      return { ...classify(error as MailError, handedOver), error: error as MailError }
    } finally {
      clearTimeout(timer)
    }
  }

  close(): void {
    this.#open = false
    this.#connection.close()
  }

  /** Says goodbye first. */
  quit(): void {
    if (!this.#open) return
    this.#open = false
    this.#connection.quit()
  }

  /** Waits for the answer to a command, or for the end of the connection; closes it after a fault. */
  async #until(command: (done: (error?: Error | null) => void) => void): Promise<void> {
    const answer = new Promise<void>((resolve, reject) => command((error) => (error ? reject(error) : resolve())))
    try {
      await Promise.race([answer, this.#ended])
    } catch (error) {
      this.close()
      throw error
    }
  }
}
