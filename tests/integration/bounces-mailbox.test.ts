import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readMailTrouble } from '@/features/outbox/read-mail-health'
import { writeMail } from '@/tests/factories/mails/write-mail'
import { readReturns } from '@/worker/read-returns'
import { startReturns, write } from './bounces-fixture'
import { startCutLine } from './mailbox-fixture'

const { database, openMailbox, row, send, sentTo, state, suppressions, worker } = await startReturns()
const { owner } = database

describe('the mailbox', () => {
  test('is read by two workers at once, and each mail counts once', async () => {
    const returns = await openMailbox()
    const readers = Array.from({ length: 6 }, (_, at) => `reader${at}.${randomUUID()}@example.org`)
    for (const email of readers) await send(email)
    const all = readers.map((email) => sentTo(email))
    returns.deliver(all.map((sent, at) => write(at % 2 ? 'hard' : 'soft', sent)))
    await Promise.all([returns.read(), returns.read()])
    const rows = await owner.outboxMail.findMany({
      where: { messageId: { in: all.map(({ messageId }) => messageId) } },
      select: { returned: true },
    })
    expect(rows.map(({ returned }) => returned).sort()).toEqual([...Array(3).fill('hard'), ...Array(3).fill('soft')])
    expect(await suppressions()).toHaveLength(3)
    expect(await owner.softBounce.count()).toBe(3)
    expect(await state()).toMatchObject({ trouble: null, lastUid: 6n })
  })

  test('waits with a report of a mail that is being sent, and has it when that is written down', async () => {
    const returns = await openMailbox()
    const sent = await send('quick@example.org')
    await owner.outboxMail.updateMany({ where: { messageId: sent.messageId }, data: { state: 'leased' } })
    returns.deliver([write('hard', sent), writeMail()])
    for (let turn = 0; turn < 4; turn += 1) {
      await returns.read()
      expect(await state()).toMatchObject({ trouble: null, lastUid: 0n, tries: 0 })
    }
    await owner.outboxMail.updateMany({ where: { messageId: sent.messageId }, data: { state: 'sent' } })
    await returns.read()
    expect(await row(sent.messageId)).toMatchObject({ returned: 'hard' })
    expect(await state()).toMatchObject({ lastUid: 2n, strange: 1 })
  })

  test('full of other things is not read from its beginning, and what cannot be read is counted and passed over', async () => {
    const returns = await openMailbox()
    returns.deliver(
      Array.from({ length: 40 }, () => writeMail()),
      -30,
    )
    const sent = await send('behind@example.org')
    returns.deliver([writeMail(), write('hard', sent)])
    const port = await startCutLine(returns.port, (asked) => /FETCH 41 .*BODY/.test(asked))
    for (let turn = 0; turn < 3; turn += 1) {
      await returns.read(0, { port })
      expect(await state()).toMatchObject({ trouble: 'unreachable', lastUid: 40n, tries: turn + 1 })
    }
    await returns.read(0, { port })
    expect(await state()).toMatchObject({ trouble: null, lastUid: 42n, strange: 0, unread: 1 })
    expect(await row(sent.messageId)).toMatchObject({ returned: 'hard' })
  })

  test('that cannot be read is mail trouble after two minutes, until it can', async () => {
    const returns = await openMailbox()
    await owner.heartbeat.create({ data: { worker: 'w', beatAt: new Date(Date.now() + 600_000) } })
    const trouble = (minutes: number) =>
      readMailTrouble({ db: database.web, now: new Date(Date.now() + minutes * 60_000) })
    await returns.read(0, { password: 'wrong' })
    expect(await state()).toMatchObject({ trouble: 'sign-in', checkedAt: null })
    expect(await trouble(0)).toBeNull()
    expect(await trouble(3)).toMatchObject({ reason: 'returns', detail: 'sign-in' })
    await returns.read()
    expect(await trouble(3)).toBeNull()
    await owner.bounceMailbox.updateMany({ data: { checkedAt: new Date(Date.now() - 16 * 60_000) } })
    expect(await trouble(0), 'nobody reads it').toMatchObject({ reason: 'returns' })
    await owner.heartbeat.deleteMany({})
  })

  test('that is taken away leaves no word that it is there', async () => {
    const returns = await openMailbox()
    await returns.read()
    await readReturns(worker(), undefined)
    expect(await owner.bounceMailbox.count()).toBe(0)
  })
})
