import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { signReturn } from '@/features/bounces/sign-return'
import { returnDays } from '@/features/outbox/rules'
import type { SentMail } from '@/tests/factories/mails/write-report'
import { startReturns, write } from './bounces-fixture'

const { database, openMailbox, row, send, sentTo, suppressions, take, type } = await startReturns()
const { owner } = database

describe('a forged report changes nothing', () => {
  const key = database.keys.worker.addresses
  async function expectNothing(forge: (mine: SentMail, theirs: SentMail) => Buffer, days = 0) {
    const [me, them] = [`me.${randomUUID()}@example.org`, `them.${randomUUID()}@example.org`]
    const [mine, theirs] = [await send(me), await send(them)]
    expect(await take(forge(mine, theirs), days)).toBe('nothing')
    for (const { messageId } of [mine, theirs])
      expect(await row(messageId)).toMatchObject({ returned: null, lastCode: '250' })
    expect(await suppressions()).toEqual([])
    expect(await owner.softBounce.count()).toBe(0)
  }

  test('without a token, though it carries the id of our mail', () =>
    expectNothing((_, theirs) => write('hard', { ...theirs, returnTo: 'returns@example.net' })))

  test('with a token that is changed', () =>
    expectNothing((_, theirs) =>
      write('hard', { ...theirs, returnTo: theirs.returnTo.replace(/\+./, (one) => (one === '+0' ? '+1' : '+0')) }),
    ))

  test('with a token signed with another key', () =>
    expectNothing((_, theirs) =>
      write('hard', {
        ...theirs,
        returnTo: signReturn(Buffer.alloc(32), 'returns@example.net', { messageId: theirs.messageId, now: new Date() }),
      }),
    ))

  test('with a token whose days are over', () => expectNothing((mine) => write('hard', mine), returnDays + 1))

  test('with the token of another mail than it carries', () =>
    expectNothing((mine, theirs) => write('hard', { ...theirs, returnTo: mine.returnTo })))

  test('with the tokens of two mails', () =>
    expectNothing((mine, theirs) =>
      write('hard', { ...mine, returnTo: `${mine.returnTo}, ${theirs.returnTo}`, messageId: 'none' }),
    ))

  test('with a token of a mail that there is not', () =>
    expectNothing((mine) => {
      const messageId = randomUUID()
      return write('hard', {
        ...mine,
        messageId,
        returnTo: signReturn(key, 'returns@example.net', { messageId, now: new Date() }),
      })
    }))

  test('that names somebody else touches only whom our mail went to', async () => {
    await send('forger@example.org')
    await send('victim@example.org')
    const sent = sentTo('forger@example.org')
    expect(await take(write('hard', { ...sent, to: 'victim@example.org' }))).toBe('hard')
    expect(await type('victim@example.org')).toBe(1)
    expect(await type('forger@example.org')).toBe(0)
  })

  test('by being played again, also when the mailbox is read from its beginning', async () => {
    const returns = await openMailbox()
    const sent = await send('again@example.org')
    returns.deliver([write('soft', sent)])
    await returns.read()
    await owner.bounceMailbox.updateMany({ data: { uidValidity: 7n } })
    await returns.read(1)
    for (const day of [2, 3]) expect(await take(write('soft', sent), day)).toBe('nothing')
    expect(await owner.softBounce.count()).toBe(1)
    expect(await suppressions()).toEqual([])
    expect(await take(write('hard', sent))).toBe('hard')
    for (const kind of ['hard', 'soft', 'complaint'] as const) expect(await take(write(kind, sent))).toBe('nothing')
    expect(await row(sent.messageId)).toMatchObject({ returned: 'hard', lastCode: '5.1.1' })
    expect(await suppressions()).toEqual([{ reason: '5.1.1' }])
  })
})
