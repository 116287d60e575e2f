import http from 'node:http'

export interface RawAnswer {
  status: number
  headers: http.IncomingHttpHeaders
  body: string
}

export interface RawRequest {
  method?: string
  headers?: http.OutgoingHttpHeaders
  body?: string | Buffer
}

/**
 * Asks for a path exactly as written, with exactly these headers: no browser would send most of what the tests of bad
 * input send. `site` says where the server listens.
 */
export function ask(
  site: string,
  path: string,
  { method = 'GET', headers = {}, body }: RawRequest = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(site)
  const length =
    body === undefined || 'transfer-encoding' in headers ? {} : { 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path, method, headers: { ...length, ...headers } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() }),
      )
    })
    request.on('error', reject)
    request.end(body)
  })
}

export const urlencoded = 'application/x-www-form-urlencoded'

/** Posts a form as our own page would. */
export function postForm(
  site: string,
  path: string,
  fields: Record<string, string> | string,
  headers: http.OutgoingHttpHeaders = {},
) {
  const body = typeof fields === 'string' ? fields : new URLSearchParams(fields).toString()
  return ask(site, path, {
    method: 'POST',
    headers: { origin: new URL(site).origin, 'content-type': urlencoded, ...headers },
    body,
  })
}

const tokens = new Map<string, Promise<string>>()

/** The token of the form on a page, once it is old enough to be taken; the same for whoever asks again. */
export function formTokenOf(site: string, page: string): Promise<string> {
  const known = tokens.get(page) ?? agedToken(site, page)
  tokens.set(page, known)
  return known
}

async function agedToken(site: string, page: string): Promise<string> {
  const { body } = await ask(site, page)
  const token = /name="token" value="([^"]*)"/.exec(body)?.[1] ?? ''
  const age = Date.now() - Number.parseInt(token.split('.')[0] ?? '', 36)
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, 3_100 - age)))
  return token
}
