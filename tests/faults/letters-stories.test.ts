import { describe, expect, test } from 'vitest'
import { restoreLetters } from '@/features/letters/restore-letters'
import { nextOpening } from '@/features/outbox/sending-window'
import { cancelStopped, resumeLetters, stopLetters } from '@/features/outbox/stop-letters'
import { aboutModelLetter } from '@/tests/integration/outbox-fixture'
import { always } from './letter-fixture'
import { createLine, createQueue, createStepper, summary } from './queue-fixture'
import type { Mode } from './smtp-server'

const { database, owner, smtp, worker, clock, later, goOn } = await createLine()
const hour = 3_600_000

describe('a letter in the queue', () => {
  test.each<[Mode, string, number]>([
    ['rcpt-451', 'waiting 451 queued', 1],
    ['data-452', 'waiting 452 queued', 1],
    ['sender-550', 'waiting 550 queued', 0],
    ['rcpt-550', 'failed 550 failed', 1],
    ['data-554', 'failed 554 failed', 1],
    ['drop-after-data', 'unknown ambiguous unknown', 1],
    ['drop-after-250', 'sent 250 handed_over', 1],
  ])('after %s is %s', async (mode, expected, attempts) => {
    const { write, mails, email } = await createQueue(database, always)
    await write(1)
    smtp.behave = (to) => (to === email ? mode : 'well')
    smtp.mode = mode === 'sender-550' ? mode : 'well'
    await worker.release(later())
    await worker.deliver()
    smtp.mode = 'well'
    const [mail] = await mails()
    expect(summary(mail ? [mail] : [])).toEqual([expected])
    expect(mail?.attempts).toBe(attempts)
  })

  test('that may have arrived has its second try inside the window alone, with the same Message-ID', async () => {
    const office = { windowFrom: 9, windowTo: 10, weekdaysOnly: true }
    const { write, mails, email } = await createQueue(database, office)
    await write(1)
    smtp.behave = (to) => (to === email ? 'drop-after-data' : 'well')
    const place = { timeZone: 'Europe/London', country: 'GB' }
    const first = nextOpening(new Date(clock.at), place, office) ?? later()
    await worker.release(first)
    await worker.deliver()
    expect(summary(await mails())).toEqual(['unknown ambiguous unknown'])
    smtp.behave = () => 'well'
    for (const hours of [2, 5, 12]) {
      expect(await worker.release(new Date(first.getTime() + hours * hour))).toBe(0)
    }
    const next = nextOpening(new Date(first.getTime() + 2 * hour), place, office) ?? later()
    expect(await worker.release(next)).toBe(1)
    await worker.deliver()
    expect(summary(await mails())).toEqual(['sent 250 handed_over'])
    expect(smtp.to(email).map(({ messageId }) => messageId)).toEqual(Array(2).fill(smtp.taken[0]?.messageId))
    clock.at = next.getTime()
  })

  test('goes, with all others, exactly once, whatever three workers and the servers do', async () => {
    const modes: Mode[] = ['well', 'well', 'rcpt-451', 'data-452', 'drop-after-250', 'drop-after-data']
    const queues = await Promise.all(
      Array.from({ length: 6 }, () => createQueue(database, { ...always, hourlyCap: 500 })),
    )
    for (const { write } of queues) await write(8)
    const calm = new Map<string, number>()
    // Every mailbox has its bad days; none lasts for ever.
    smtp.behave = (to) => {
      const times = (calm.get(to) ?? 0) + 1
      calm.set(to, times)
      return times > 9 ? 'well' : (modes[(times + to.length) % modes.length] ?? 'well')
    }
    const workers = [worker, createStepper(database, smtp), createStepper(database, smtp)]
    for (let turn = 0; turn < 60; turn++) {
      const now = later()
      await Promise.all(workers.map((one) => one.release(now)))
      await Promise.all(workers.map((one) => one.deliver()))
    }
    for (const one of workers.slice(1)) one.close()
    for (const { mails, email } of queues) {
      const all = await mails()
      expect(all).toHaveLength(8)
      for (const { state, messageId, lastCode } of all) {
        expect(`${state} ${lastCode}`).toMatch(/^(sent 250|unknown ambiguous-twice)$/)
        const handed = smtp.to(email).filter((taken) => taken.messageId === `<${messageId}@example.net>`)
        const accepted = handed.filter(({ mode }) => mode !== 'data-452' && mode !== 'drop-after-data')
        const doubtful = handed.filter(({ mode }) => mode === 'drop-after-data')
        expect(accepted).toHaveLength(state === 'sent' ? 1 : 0)
        expect(doubtful.length).toBeLessThanOrEqual(state === 'sent' ? 1 : 2)
      }
    }
  })

  test('does not burst out when the mail server is back after a day', async () => {
    const { write, mails, email } = await createQueue(database, { ...always, hourlyCap: 4 })
    await write(60)
    await smtp.stop()
    for (let quarter = 0; quarter < 96; quarter++) {
      await worker.release(later(hour / 4))
      await worker.deliver()
    }
    expect((await mails()).every(({ attempts, state }) => attempts === 0 && state === 'waiting')).toBe(true)
    await smtp.start()
    for (let look = 0; look < 60; look++) {
      await worker.release(later(60_000))
      await worker.deliver()
    }
    expect([3, 4]).toContain(smtp.to(email).length)
  })
})

describe('an address that refuses letters for good', () => {
  test('is turned off and put on the list; what waits for it ends with the reason, and nothing else does', async () => {
    const [gone, well] = [await createQueue(database, always), await createQueue(database, always)]
    await gone.write(5)
    await well.write(5)
    smtp.behave = (to) => (to === gone.email ? 'rcpt-550' : 'well')
    await goOn(8)
    expect(summary(await gone.mails())).toEqual(['failed 550 failed', ...Array(4).fill('cancelled no-address failed')])
    expect((await gone.mails()).every(({ sealed }) => sealed === null)).toBe(true)
    expect(summary(await well.mails())).toEqual(Array(5).fill('sent 250 handed_over'))
    const checks = await owner.addresseeCheck.findMany({ where: { addresseeId: gone.addresseeId } })
    expect(checks).toMatchObject([{ reason: 'bounced', detail: '550', closedAt: null }])
    expect(smtp.taken.map(({ to }) => to)).not.toContain(gone.email)
  })

  test('gives way to the next one of the same office', async () => {
    const { write, mails, email, addresseeId } = await createQueue(database, always)
    await owner.addresseeContact.create({
      data: { addresseeId, channel: 'email', purpose: 'ambassador_office', value: `second.${email}`, source: 'test' },
    })
    await write(3)
    smtp.behave = (to) => (to === email ? 'rcpt-550' : 'well')
    await goOn(6)
    expect(summary(await mails())).toEqual(['failed 550 failed', ...Array(2).fill('sent 250 handed_over')])
    expect(smtp.to(`second.${email}`)).toHaveLength(2)
  })
})

test('a letter whose mail was deleted by hand is queued anew, once, and one that has gone is not', async () => {
  const { write, mails, modelLetterId } = await createQueue(database, always)
  await write(3)
  await goOn(1)
  await owner.outboxMail.deleteMany({ where: await aboutModelLetter(owner, modelLetterId) })
  const restore = (now: Date) => restoreLetters({ db: database.worker, keys: database.keys.worker, now })
  expect(await restore(new Date())).toBe(0)
  const tomorrow = new Date(Date.now() + 24 * hour)
  expect((await Promise.all([restore(tomorrow), restore(tomorrow)])).reduce((a, b) => a + b)).toBe(2)
  expect(await restore(tomorrow)).toBe(0)
  later(30 * hour)
  await goOn(3)
  expect(summary(await mails())).toEqual(Array(2).fill('sent 250 handed_over'))
  expect(smtp.taken).toHaveLength(3)
})

test('an addressee that is taken out in the middle ends its own letters and no others', async () => {
  const [gone, well] = [await createQueue(database, always), await createQueue(database, always)]
  await gone.write(6)
  await well.write(6)
  await goOn(2)
  await owner.addressee.update({ where: { id: gone.addresseeId }, data: { removedAt: new Date() } })
  await goOn(8)
  expect(summary(await gone.mails())).toEqual([
    ...Array(2).fill('sent 250 handed_over'),
    ...Array(4).fill('cancelled addressee-removed failed'),
  ])
  expect(summary(await well.mails())).toEqual(Array(6).fill('sent 250 handed_over'))
})

describe('letters whose case changed', () => {
  test('stop, and go on when an organiser says so', async () => {
    const { write, mails, modelLetterId } = await createQueue(database, always)
    await write(4)
    await goOn(1)
    await owner.modelLetter.update({ where: { id: modelLetterId }, data: { stoppedAt: new Date() } })
    expect(await stopLetters(database.web, [modelLetterId])).toBe(3)
    await goOn(3)
    expect(smtp.taken).toHaveLength(1)
    await owner.modelLetter.update({ where: { id: modelLetterId }, data: { stoppedAt: null } })
    expect(await resumeLetters(database.web, [modelLetterId])).toBe(3)
    await goOn(4)
    expect(summary(await mails())).toEqual(Array(4).fill('sent 250 handed_over'))
  })

  test('are looked at once more at the last moment', async () => {
    const { write, mails, modelLetterId } = await createQueue(database, always)
    await write(1)
    await worker.release(later())
    await owner.modelLetter.update({ where: { id: modelLetterId }, data: { stoppedAt: new Date() } })
    await worker.deliver()
    expect(summary(await mails())).toEqual(['stopped stopped queued'])
    expect(await cancelStopped(database.web, [modelLetterId])).toBe(1)
    expect(summary(await mails())).toEqual(['cancelled stopped failed'])
    expect(smtp.taken).toEqual([])
  })
})
