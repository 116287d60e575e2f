import { createServer, get } from 'node:http'

/** The least there is: the same bytes as another address, from memory. */
get(String(process.env.SAME_AS), { headers: { 'accept-encoding': 'br' } }, async (answer) => {
  const parts: Buffer[] = []
  for await (const part of answer) parts.push(part)
  const body = Buffer.concat(parts)
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'br',
    'content-length': body.length,
  }
  createServer((_, response) => response.writeHead(200, headers).end(body)).listen(process.env.PORT)
})
