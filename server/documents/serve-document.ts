import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Document } from './cache'

/**
 * Sends a document in the best encoding the visitor takes; 304 when it has it already. `headers` are those that every
 * response carries.
 */
export function serveDocument(
  request: IncomingMessage,
  response: ServerResponse,
  document: Document,
  headers: Record<string, string>,
): void {
  const accepted = String(request.headers['accept-encoding'] ?? '')
  const form = document.forms[accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : 'identity']
  if (document.etag !== '' && request.headers['if-none-match'] === document.etag) {
    response.writeHead(304, { ...headers, ...form.headers, 'Content-Length': 0 }).end()
    return
  }
  response.writeHead(document.status, allOf(form.headers, headers))
  response.end(request.method === 'HEAD' ? undefined : form.body)
}

const together = new WeakMap<object, string[]>()

/** The headers of a form with those of every response, name and value in turn; put together once. */
function allOf(own: Record<string, string | number>, headers: Record<string, string>): string[] {
  const known = together.get(own)
  if (known) return known
  const all = Object.entries({ ...headers, ...own }).flatMap(([name, value]) => [name, String(value)])
  together.set(own, all)
  return all
}
