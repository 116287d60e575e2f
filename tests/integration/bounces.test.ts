import { describe, expect, test } from 'vitest'
import { purgeMails } from '@/features/outbox/purge-mails'
import { returnDays } from '@/features/outbox/rules'
import { others } from '@/tests/factories/mails/complaints'
import { absent } from '@/tests/factories/mails/machines'
import { createLetterFixture } from '@/tests/faults/letter-fixture'
import { startReturns, write } from './bounces-fixture'

const { database, openMailbox, row, send, sentTo, smtp, state, suppressions, take, type } = await startReturns()
const { owner } = database

describe('a mail to a signer', () => {
  test('leaves with an address of its own, which says nothing of the person', async () => {
    await send('own.address@example.org')
    const { returnTo, messageId } = sentTo('own.address@example.org')
    expect(returnTo).toMatch(/^returns\+[0-9a-v]{45}@example\.net$/)
    expect(await row(messageId)).toMatchObject({ returned: null, about: null, aboutId: null, sealed: null })
  })

  test('that comes back later suppresses its address, and the screen says the same as ever', async () => {
    const returns = await openMailbox()
    const sent = await send('gone@example.org')
    await returns.read()
    expect(await suppressions()).toEqual([])
    returns.deliver([write('hard', sent)])
    await returns.read()
    expect(await row(sent.messageId)).toMatchObject({ state: 'sent', returned: 'hard', lastCode: '5.1.1' })
    expect(await suppressions()).toEqual([{ reason: '5.1.1' }])
    expect(await type('gone@example.org')).toBe(0)
    expect(await type('Gone@example.org'), 'only this very spelling').toBe(1)
    expect(await state()).toMatchObject({ trouble: null, lastUid: 1n, triedUid: null, strange: 0, unread: 0 })
  })

  test('is believed to be hard after three days on which one came back for what may pass', async () => {
    for (const day of [0, 0, 1, 2]) {
      expect(await type('full@example.org')).toBe(1)
      const sent = sentTo('full@example.org')
      for (const outcome of ['soft', 'nothing']) expect(await take(write('soft', sent), day)).toBe(outcome)
      expect(await row(sent.messageId)).toMatchObject({ returned: 'soft', lastCode: '4.2.2' })
      expect(await suppressions()).toEqual(day === 2 ? [{ reason: '4.2.2' }] : [])
    }
    expect(await type('full@example.org')).toBe(0)
  })

  test('that is refused for who sends it says nothing of its address, on however many days', async () => {
    for (const day of [0, 1, 2, 3]) {
      await send('policy@example.org')
      const sent = sentTo('policy@example.org')
      expect(await take(write('refused', sent), day)).toBe('refused')
      expect(await row(sent.messageId)).toMatchObject({ returned: 'refused', lastCode: '5.7.26' })
    }
    expect(await suppressions()).toEqual([])
  })

  test('of which its reader complains keeps what we write by ourselves away, and not what they ask for', async () => {
    await send('angry@example.org')
    expect(await take(write('complaint', sentTo('angry@example.org')))).toBe('complaint')
    expect(await suppressions()).toEqual([{ reason: 'complaint' }])
    await send('angry@example.org')
    expect(await take(write('hard', sentTo('angry@example.org')))).toBe('hard')
    expect(await suppressions(), 'what is refused for good outweighs it').toEqual([{ reason: '5.1.1' }])
  })

  test('that is late, was taken, or finds its reader away, does nothing', async () => {
    const returns = await openMailbox()
    const sent = await send('away@example.org')
    const notes = Object.values(absent).map(({ mail }) =>
      Buffer.from(mail.toString('latin1').replace(/^To: .*$/m, `To: ${sent.returnTo}`), 'latin1'),
    )
    returns.deliver([...Object.values(others).map(({ mail }) => mail(sent)), ...notes])
    await returns.read()
    expect(await row(sent.messageId)).toMatchObject({ returned: null, lastCode: '250' })
    expect(await suppressions()).toEqual([])
    expect(await state()).toMatchObject({ strange: Object.keys(others).length + notes.length, unread: 0 })
  })
})

describe('a letter that comes back', () => {
  const stateOf = async ({ letterId, addresseeId }: { letterId: string; addresseeId: string }) => ({
    deliveries: (await owner.delivery.findMany({ where: { letterId } })).map(({ state }) => state),
    off: (await owner.addresseeContact.findFirstOrThrow({ where: { addresseeId, channel: 'email' } })).offReason,
    checks: await owner.addresseeCheck.count({ where: { addresseeId, reason: 'bounced', closedAt: null } }),
  })
  const send = async () => {
    const letter = await createLetterFixture(database)
    await expect.poll(() => smtp.to(letter.email).length).toBe(1)
    await expect.poll(async () => (await stateOf(letter)).deliveries).toEqual(['handed_over'])
    return letter
  }

  test('fails its delivery, turns the address off and has the entry looked at', async () => {
    const returns = await openMailbox()
    const letter = await send()
    returns.deliver([write('hard', sentTo(letter.email))])
    await returns.read()
    expect(await stateOf(letter)).toEqual({ deliveries: ['failed'], off: 'bounced 5.1.1', checks: 1 })
    expect(await owner.outboxMail.findUniqueOrThrow({ where: { id: letter.mailId } })).toMatchObject({
      state: 'sent',
      returned: 'hard',
    })
    expect(await suppressions()).toEqual([])
  })

  test('for a full mailbox fails alone, and the third day turns the address off', async () => {
    const letter = await send()
    const sent = sentTo(letter.email)
    const { addressIndex } = await row(sent.messageId)
    if (!addressIndex) throw new Error('Nothing kept')
    expect(await take(write('soft', sent))).toBe('soft')
    expect(await stateOf(letter)).toEqual({ deliveries: ['failed'], off: null, checks: 0 })
    // Two more days, as two more letters would leave them.
    const days = [1, 2].map((days) => new Date(Date.now() - days * 86_400_000))
    await owner.softBounce.createMany({ data: days.map((day) => ({ addressIndex, day })) })
    await owner.outboxMail.update({ where: { id: letter.mailId }, data: { returned: null } })
    expect(await take(write('soft', sent))).toBe('soft')
    expect(await stateOf(letter)).toEqual({ deliveries: ['failed'], off: 'bounced 4.2.2', checks: 1 })
  })

  test('of which its reader complains stays delivered', async () => {
    const letter = await send()
    expect(await take(write('complaint', sentTo(letter.email)))).toBe('complaint')
    expect(await stateOf(letter)).toEqual({ deliveries: ['handed_over'], off: null, checks: 0 })
  })
})

test('what is kept of where a mail went goes when nothing can come back any more', async () => {
  await send('kept@example.org')
  const left = async (days: number) => {
    await purgeMails({ db: database.worker, now: new Date(Date.now() + days * 86_400_000) })
    return owner.outboxMail.count({ where: { kind: 'confirm_signature', addressIndex: { not: null } } })
  }
  expect(await left(returnDays)).toBeGreaterThan(0)
  expect(await left(returnDays + 2)).toBe(0)
})
