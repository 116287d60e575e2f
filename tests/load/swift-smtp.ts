import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'

/** An SMTP server that takes everything at once and keeps no text: which messages came to whom, and how often. */
export class SwiftSmtp {
  /** By recipient, the Message-IDs in the order they came. */
  readonly taken = new Map<string, string[]>()
  count = 0
  #server: Server = createServer((socket) => this.#serve(socket))
  #sockets = new Set<Socket>()
  url = ''

  async start(): Promise<this> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    const address = this.#server.address()
    this.url = `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
    return this
  }

  stop(): void {
    for (const socket of this.#sockets) socket.destroy()
    this.#server.close()
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket)
    socket.on('close', () => this.#sockets.delete(socket)).on('error', () => {})
    let rest = ''
    let to = ''
    let data = false
    socket.write('220 here\r\n')
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      rest += chunk
      for (;;) {
        const end = data ? rest.indexOf('\r\n.\r\n') : rest.indexOf('\r\n')
        if (end < 0) return
        const part = rest.slice(0, end)
        rest = rest.slice(end + (data ? 5 : 2))
        if (data) {
          this.#take(to, part)
          data = false
          socket.write('250 taken\r\n')
        } else if (/^DATA/i.test(part)) {
          data = true
          socket.write('354 go on\r\n')
        } else if (/^QUIT/i.test(part)) socket.end('221 bye\r\n')
        else {
          to = /^RCPT TO:<([^>]+)>/i.exec(part)?.[1] ?? to
          socket.write('250 ok\r\n')
        }
      }
    })
  }

  #take(to: string, raw: string): void {
    this.count++
    const id = /^Message-ID:\s*(<[^>]+>)/im.exec(raw)?.[1] ?? ''
    const had = this.taken.get(to)
    if (had) had.push(id)
    else this.taken.set(to, [id])
  }
}
