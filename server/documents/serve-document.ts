import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Document } from './cache'

/** Sends a document in the best encoding the visitor takes; 304 when it has it already. */
export function serveDocument(request: IncomingMessage, response: ServerResponse, document: Document): void {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  const [encoding, body] = accepted.includes('br')
    ? ['br', document.brotli]
    : accepted.includes('gzip')
      ? ['gzip', document.gzip]
      : ['', document.identity]
  response.setHeader('Vary', 'Accept-Encoding')
  if (document.etag) response.setHeader('ETag', document.etag)
  // Form pages are never left in a visitor's cache; asking again costs a few hundred bytes.
  response.setHeader('Cache-Control', 'no-store')
  if (document.etag && request.headers['if-none-match'] === document.etag) {
    response.writeHead(304).end()
    return
  }
  if (encoding) response.setHeader('Content-Encoding', encoding)
  response.setHeader('Content-Length', body.length)
  response.writeHead(document.status, document.headers)
  response.end(request.method === 'HEAD' ? undefined : body)
}
