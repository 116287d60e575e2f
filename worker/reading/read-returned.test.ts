import { randomBytes, randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { judgeReturn } from '@/features/bounces/rules'
import { readToken, signReturn } from '@/features/bounces/sign-return'
import { complaints, others } from '@/tests/factories/mails/complaints'
import { failures } from '@/tests/factories/mails/failures'
import { absent } from '@/tests/factories/mails/machines'
import type { SentMail } from '@/tests/factories/mails/write-report'
import { readReturned } from './read-returned'

const key = randomBytes(32)
const now = new Date('2016-05-27T10:00:00Z')
const messageId = randomUUID()
const sent: SentMail = {
  messageId,
  returnTo: signReturn(key, 'returns@example.net', { messageId, now }),
  to: 'reader@example.org',
}

/** What a mail means, once its token is believed. */
function meaningOf(mail: Buffer) {
  const { says, report } = readReturned(mail)
  return says === 'failed' ? judgeReturn(report) : says
}

describe.each(Object.entries({ ...failures, ...complaints }))('%s', (_, { mail, means }) => {
  test(`means: ${means}, and names our mail`, () => {
    const read = readReturned(mail(sent))
    expect(meaningOf(mail(sent))).toBe(means)
    expect(read.tokens.map((token) => readToken(key, token, now))).toEqual([messageId])
    expect([[], [messageId]]).toContainEqual(read.report.messageIds)
  })
})

describe('nothing is meant by', () => {
  test.each(Object.entries(others))('%s', (_, { mail }) => expect(meaningOf(mail(sent))).toBe('nothing'))
  test.each(Object.entries(absent))('%s', (_, { mail }) => expect(meaningOf(mail)).toBe('nothing'))
})

test('six servers report in more than twenty ways, and machines say that somebody is away in six languages', () => {
  const servers = new Set(Object.keys(failures).map((name) => /^[\w.]+/.exec(name)?.[0]))
  expect([...servers].sort()).toEqual(['Exchange', 'Exim', 'Gmail', 'Mail.ru', 'Postfix', 'Yandex', 'qmail'])
  expect(Object.keys(failures).length).toBeGreaterThan(20)
  expect(Object.keys(absent).filter((name) => name.startsWith('a note of absence')).length).toBe(12)
})

test('what our own mail says that hangs on a report is no word of the server', () => {
  for (const { mail } of Object.values(failures))
    expect(readReturned(mail(sent)).report.words).not.toContain('we may be')
})

test('a mail of one sign, of any length, says nothing', () => {
  for (const sign of ['+', '@', '+0@', '\n', 'Return-Path: <', '--x\n', '<a@b>:\n', 'mailbox ', '-----'])
    expect(readReturned(Buffer.from(sign.repeat(500_000 / sign.length))).says).toBe('nothing')
})
