import { afterEach, expect, test } from 'vitest'
import { writeMail } from '@/tests/factories/mails/write-mail'
import { MailReader } from './mail-reader'

const readers: MailReader[] = []
function start(limits?: { longest: number; memory: number }): MailReader {
  const reader = new MailReader(limits)
  readers.push(reader)
  return reader
}
afterEach(() => {
  for (const reader of readers.splice(0)) reader.close()
})

test('mails are read one after the other in one process', async () => {
  const reader = start()
  for (const body of ['One.', 'Two.']) {
    expect(await reader.read(writeMail({ body }))).toMatchObject({ ok: true, mail: { text: body } })
  }
})

test('a mail that takes longer than it may ends its process, and the next is read by another', async () => {
  const reader = start({ longest: 1, memory: 256 })
  expect(await reader.read(writeMail({ body: 'Too slow.' }))).toEqual({ ok: false, known: undefined })
  expect(await start().read(writeMail({ body: 'In time.' }))).toMatchObject({ ok: true })
})

test('a process that has no memory left ends alone; of its mail is told what the header says', async () => {
  const reader = start({ longest: 30_000, memory: 24 })
  const large = writeMail({
    headers: { 'Content-Type': 'multipart/mixed; boundary=x', Subject: 'Much', From: 'A <a@mfa.example.org>' },
    body: Array.from(
      { length: 190 },
      () => `--x\r\nContent-Type: text/plain; charset=koi8-r\r\n\r\n${'\xe9 '.repeat(80_000)}\r\n`,
    ).join(''),
  })
  expect(await reader.read(large)).toMatchObject({ ok: false, known: { subject: 'Much', fromHost: 'mfa.example.org' } })
  expect(await reader.read(writeMail({ body: 'Next.' }))).toMatchObject({ ok: true, mail: { text: 'Next.' } })
})
