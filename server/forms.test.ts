import { describe, expect, test } from 'vitest'
import { readBody, readForm } from './forms'

const urlencoded = 'application/x-www-form-urlencoded'
const post = (body: string | Buffer<ArrayBuffer>, type = urlencoded) => readForm(Buffer.from(body), type)
const multipart = (part: string) =>
  post(`--x\r\nContent-Disposition: form-data; ${part}\r\n--x--\r\n`, 'multipart/form-data; boundary=x')

describe('a posted form', () => {
  test('is read field by field', async () => {
    expect(await post('name=%D0%AF&email=a%40b.org&note=a%0D%0Ab')).toEqual({
      ok: true,
      fields: { name: 'Я', email: 'a@b.org', note: 'a\nb' },
    })
    expect(await multipart('name="name"\r\n\r\nЯ')).toEqual({ ok: true, fields: { name: 'Я' } })
  })

  test('keeps the replacement mark that somebody typed', async () => {
    expect(await post('name=%EF%BF%BD')).toEqual({ ok: true, fields: { name: '\uFFFD' } })
  })

  test.each([
    ['a field twice', () => post('name=A&name=B')],
    ['a NUL byte', () => post('name=A%00B')],
    ['bytes that are not UTF-8', () => post('name=%ff%fe')],
    ['brackets in a name', () => post('name[first]=A')],
    ['a file', () => multipart('name="name"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nA')],
    ['a broken multipart body', () => post('--12345', 'multipart/form-data; boundary=x')],
    ['a multipart body without boundary', () => post('a=b', 'multipart/form-data')],
  ])('%s is a bad request', async (_, send) => {
    expect(await send()).toEqual({ ok: false, status: 400 })
  })

  test('more than 64 kB is not read', async () => {
    const body = (size: number) => new Response('a'.repeat(size)).body ?? []
    expect(await readBody(body(70_000) as AsyncIterable<Uint8Array>)).toBeUndefined()
    expect((await readBody(body(60_000) as AsyncIterable<Uint8Array>))?.length).toBe(60_000)
  })

  test('a field named after an object of the language is only a field', async () => {
    const reading = await post('__proto__=x&constructor=y')
    expect(reading.ok && Object.keys(reading.fields)).toEqual(['__proto__', 'constructor'])
  })
})
