import { createServer, connect as dial, type Socket } from 'node:net'

/** A line to the database that can be cut and mended. */
export interface Line {
  /** The same database, through the line. */
  url: string
  cut: () => void
  mend: () => void
  stop: () => void
}

/** Lays a line to the database of a connection string. */
export async function layLine(databaseUrl: string): Promise<Line> {
  const database = new URL(databaseUrl)
  const { port, hostname } = database
  const open = new Set<Socket>()
  let whole = true
  const server = createServer((near) => {
    if (!whole) return near.resetAndDestroy()
    const far = dial(Number(port), hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one
        .on('error', () => {})
        .once('close', () => {
          open.delete(one)
          other.destroy()
        })
      one.pipe(other)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  database.hostname = '127.0.0.1'
  database.port = String(typeof address === 'object' ? address?.port : '')
  const cut = () => {
    whole = false
    for (const socket of open) socket.destroy()
  }
  const mend = () => {
    whole = true
  }
  const stop = () => {
    cut()
    server.close()
  }
  return { url: database.href, cut, mend, stop }
}
