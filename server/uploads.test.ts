import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { cutOffSlow, readPosted, receiveBody } from './uploads'

const page = '/en/o/AAAA-BBBB-CCCC'
const type = 'multipart/form-data; boundary=x'
const field = (name: string, value: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const file = (name: string, size: number) =>
  `--x\r\nContent-Disposition: form-data; name="photos"; filename="${name}"\r\nContent-Type: image/png\r\n\r\n${'p'.repeat(size)}\r\n`
const body = (...parts: string[]) =>
  new Response(`${parts.join('')}--x--\r\n`).body as unknown as AsyncIterable<Uint8Array>
const megabytes = (size: number) => size * 1024 * 1024

async function read(path: string, ...parts: string[]) {
  const received = await receiveBody(body(...parts), path, type)
  if ('status' in received) return received
  const reading = await readPosted(received, path, type).finally(received.release)
  return reading.ok
    ? { cut: received.cut, fields: { ...reading.fields }, files: reading.files.map((one) => one.bytes.length) }
    : reading
}

test('bodies count until they were dealt with: of more than there is room for, the last is told to come again', async () => {
  const large = () => receiveBody(body(file('a.png', megabytes(59))), page, type)
  const first = [await large(), await large()]
  expect(await large()).toEqual({ status: 503 })
  for (const one of first) if (!('status' in one)) one.release()
  const next = await large()
  expect(next).toMatchObject({ cut: false })
  if (!('status' in next)) next.release()
})

describe('a form with pictures', () => {
  test('is read with its files; an input that was left empty is none', async () => {
    expect(await read(page, field('note', 'Я\r\nb'), file('a.png', 3), file('', 0), file('a.png', 5))).toEqual({
      cut: false,
      fields: { note: 'Я\nb' },
      files: [3, 5],
    })
  })

  test('that is too large keeps what was typed, and the pictures that came whole', async () => {
    const parts = [field('note', 'The guard said no'), file('a.png', 10), file('b.png', megabytes(62))]
    expect(await read(page, ...parts)).toEqual({ cut: true, fields: { note: 'The guard said no' }, files: [10] })
  })

  test('of a name nobody would give a picture is read like any other', async () => {
    for (const name of ['../../x', 'a%00.jpg', 'gpj.exe', 'n'.repeat(5_000)]) {
      expect(await read(page, file(name, 4))).toMatchObject({ files: [4] })
    }
  })

  test('is taken at the pages that ask for pictures, and nowhere else', async () => {
    expect(await read('/en/signatures/code', file('a.png', 3))).toEqual({ ok: false, status: 400 })
    expect(await read('/en/signatures/code', file('a.png', 70_000))).toEqual({ status: 413 })
    expect(await read(`${page}/posted`, file('a.png', 3))).toEqual({ ok: false, status: 400 })
  })

  test('keeps the rules of all forms: no field twice, no brackets in a name', async () => {
    expect(await read(page, field('note', 'a'), field('note', 'b'))).toEqual({ ok: false, status: 400 })
    expect(await read(page, field('note[0]', 'a'))).toEqual({ ok: false, status: 400 })
  })
})

test('who sends a form slower than it could take is cut off; pictures have longer', async () => {
  const server = http.createServer((request, response) => {
    cutOffSlow(request, response, {}, { form: 40, upload: 60_000 })
    request.on('error', () => {}).on('end', () => response.end('read'))
    request.resume()
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  const post = (path: string, rest?: Promise<void>) =>
    new Promise<number>((resolve, reject) => {
      const request = http.request({ port, path, method: 'POST', headers: { 'content-length': 10 } }, (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
      request.on('error', reject)
      request.write('12345')
      rest?.then(() => request.end('67890'))
    })
  const picture = new Promise<void>((resolve) => {
    post('/en/signatures/code').then(() => resolve())
  })
  expect(await post('/en/signatures/code')).toBe(408)
  expect(await post(page, picture)).toBe(200)
  server.closeAllConnections()
  server.close()
})
