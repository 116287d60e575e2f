import type { Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

const statuses: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Content Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/**
 * Answers what never becomes a request: garbled, too slow, with headers that are too large, or with an expectation we
 * do not meet (RFC 9110, 10.1.1). Node would answer by itself, without the headers that every response of ours carries.
 */
export function answerGarbled(server: Server, headers: Readonly<Record<string, string>>): void {
  const lines = Object.entries({ ...headers, 'Cache-Control': 'no-store', 'Content-Length': '0', Connection: 'close' })
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    // What was begun cannot be answered a second time.
    const begun = (socket as Duplex & { _httpMessage?: ServerResponse })._httpMessage?.headersSent ?? false
    if (error.code === 'ECONNRESET' || !socket.writable || begun) {
      socket.destroy()
      return
    }
    socket.end(`HTTP/1.1 ${statuses[error.code ?? ''] ?? '400 Bad Request'}\r\n${head}\r\n`, () => socket.destroy())
  })
  server.on('checkExpectation', (_request, response) => {
    response.writeHead(417, Object.fromEntries(lines)).end()
  })
}
