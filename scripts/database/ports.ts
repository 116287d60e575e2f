import { createServer } from 'node:net'

/** True when a server could listen on this port, on the local address as on every other. */
export async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port))
}

function canListen(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/** The port itself, or the next one above it that is free and not among `taken`. */
export async function nextFree(port: number, taken: number[] = []): Promise<number> {
  for (let candidate = port; candidate < Math.min(port + 200, 65_536); candidate++) {
    if (!taken.includes(candidate) && (await isFree(candidate))) return candidate
  }
  throw new Error(`No port is free from ${port} on`)
}

/** A port that the system says is free. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
