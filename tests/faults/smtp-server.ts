import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'

/** How the server behaves, at the step that is named. */
export type Mode =
  | 'well'
  | 'greeting-421'
  | 'no-greeting'
  | 'sender-550'
  | 'rcpt-451'
  | 'rcpt-550'
  | 'data-452'
  | 'data-554'
  | 'drop-after-data'
  | 'slow-250'
  | 'drop-after-250'

/** A message that the server has seen whole, and how it behaved then. */
export interface Taken {
  messageId: string
  /** The sender of its envelope. */
  from: string
  to: string
  mode: Mode
  raw: string
  mail: ParsedMail
}

/** An SMTP server (RFC 5321) that takes mail, keeps a ledger, and can be told to misbehave. */
export class FaultySmtp {
  /** The behaviour for a recipient; the same for all unless a test replaces it. */
  behave: (to: string) => Mode = () => this.mode
  mode: Mode = 'well'
  /** Every message whose text came in whole, in order. */
  readonly taken: Taken[] = []
  /** Called when a message is in, before it is answered. */
  onData: (taken: Taken) => void | Promise<void> = () => {}
  /** The most connections there were at one time. */
  mostConnections = 0
  #sockets = new Set<Socket>()
  #server: Server | undefined
  port = 0

  /** `parse` reads a message for the ledger; a test of thousands may do with less. */
  constructor(private readonly parse: (raw: string) => Promise<ParsedMail> = (raw) => simpleParser(raw)) {}

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`
  }

  /** Takes connections on the same port as before, or on a free one. */
  async start(): Promise<this> {
    this.#server = createServer((socket) => this.#serve(socket))
    this.#server.listen(this.port, '127.0.0.1')
    await once(this.#server, 'listening')
    const address = this.#server.address()
    this.port = typeof address === 'object' && address ? address.port : 0
    return this
  }

  /** Refuses connections and cuts those there are. */
  async stop(): Promise<void> {
    const closed = this.#server ? once(this.#server, 'close') : undefined
    this.#server?.close()
    for (const socket of this.#sockets) socket.destroy()
    await closed
  }

  /** What went to an address. */
  to(address: string): Taken[] {
    return this.taken.filter(({ to }) => to === address)
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket)
    this.mostConnections = Math.max(this.mostConnections, this.#sockets.size)
    socket.on('close', () => this.#sockets.delete(socket))
    socket.on('error', () => {})
    if (this.mode === 'no-greeting') return
    if (this.mode === 'greeting-421') return void socket.end('421 closing\r\n')
    const say = (line: string) => void (socket.writable && socket.write(`${line}\r\n`))
    say('220 test ESMTP')
    let input = ''
    let sender = ''
    let recipient = ''
    let data = false
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      input += chunk
      for (;;) {
        const end = data ? input.indexOf('\r\n.\r\n') : input.indexOf('\r\n')
        if (end < 0) return
        const part = input.slice(0, end)
        input = input.slice(end + (data ? 5 : 2))
        if (data) {
          data = false
          void this.#take(socket, { from: sender, to: recipient }, part, say)
        } else if (/^(EHLO|HELO)/i.test(part)) say('250 test')
        else if (/^MAIL FROM/i.test(part)) {
          sender = /<([^>]*)>/.exec(part)?.[1] ?? ''
          say(this.mode === 'sender-550' ? '550 5.7.1 sender refused' : '250 ok')
        } else if (/^RCPT TO/i.test(part)) {
          recipient = /<([^>]*)>/.exec(part)?.[1] ?? ''
          const mode = this.behave(recipient)
          if (mode === 'rcpt-451') say('451 4.7.1 greylisted')
          else say(mode === 'rcpt-550' ? '550 5.1.1 no such user' : '250 ok')
        } else if (/^DATA/i.test(part)) {
          data = true
          say('354 go on')
        } else if (/^QUIT/i.test(part)) socket.end('221 bye\r\n')
        else say(/^STARTTLS/i.test(part) ? '502 not here' : '250 ok')
      }
    })
  }

  async #take(
    socket: Socket,
    { from, to }: Pick<Taken, 'from' | 'to'>,
    stuffed: string,
    say: (line: string) => void,
  ): Promise<void> {
    const raw = stuffed.replace(/^\.\./gm, '.')
    const messageId = /^Message-ID:\s*(<[^>]+>)/im.exec(raw)?.[1] ?? ''
    const mode = this.behave(to)
    const taken = { messageId, from, to, mode, raw, mail: await this.parse(raw) }
    this.taken.push(taken)
    await this.onData(taken)
    if (mode === 'data-452') say('452 4.3.1 no space')
    else if (mode === 'data-554') say('554 5.7.1 content refused')
    else if (mode === 'drop-after-data') socket.destroy()
    else if (mode === 'drop-after-250') socket.end('250 queued\r\n')
    else if (mode !== 'slow-250') say('250 queued')
  }
}
