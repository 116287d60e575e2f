import http from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerGarbled } from './answer-garbled'
import { securityHeaders } from './headers'

const server = http.createServer({ maxHeaderSize: 4_096, connectionsCheckingInterval: 50 }, (_, response) =>
  response.end(),
)
server.headersTimeout = 200
server.requestTimeout = 200
answerGarbled(server, securityHeaders(true))

beforeAll(() => new Promise<void>((resolve) => server.listen(0, resolve)))
afterAll(() => void server.close())

/** Sends bytes as they are; what came back when the other side closed. */
function send(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let got = ''
    const { port } = server.address() as AddressInfo
    const socket = connect({ port }, () => void socket.write(text))
    socket.on('data', (part) => {
      got += part
    })
    socket.on('close', () => resolve(got)).on('error', reject)
  })
}

describe('what never becomes a request is answered with our headers', () => {
  test.each([
    ['400', 'GET / HTTP/9\r\n\r\n'],
    ['400', 'no request at all\r\n\r\n'],
    ['431', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(5_000)}\r\n\r\n`],
    ['408', 'GET / HTTP/1.1\r\nHost: x\r\n'],
    ['417', 'GET / HTTP/1.1\r\nHost: x\r\nExpect: cake\r\n\r\n'],
  ])('%s', async (status, text) => {
    const answer = await send(text)
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    for (const [name, value] of Object.entries(securityHeaders(true))) expect(answer).toContain(`${name}: ${value}\r\n`)
    expect(answer).toContain('Cache-Control: no-store')
  })
})
