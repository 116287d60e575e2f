import { describe, expect, test } from 'vitest'
import { always } from './letter-fixture'
import { createLine, createQueue, summary } from './queue-fixture'
import type { Mode } from './smtp-server'

const { database, owner, smtp, worker, later, goOn } = await createLine()
const hour = 3_600_000

describe('a digest', () => {
  const bound = { ...always, digest: true, hourlyCap: 60 }
  const letters = async (mails: Awaited<ReturnType<Awaited<ReturnType<typeof createQueue>>['mails']>>) =>
    summary(mails.filter(({ kind }) => kind === 'letter'))

  test('carries a hundred letters a day, in full and in order, and the rest on the next', async () => {
    const { write, mails, email } = await createQueue(database, bound)
    await write(150)
    for (let look = 0; look < 24; look++) {
      await worker.release(later(10 * 60_000))
      await worker.deliver()
    }
    const days = new Set(smtp.to(email).map(({ mail }) => mail.subject))
    expect(smtp.to(email).length).toBeLessThanOrEqual(2)
    await worker.release(later(24 * hour))
    await worker.deliver()
    expect(await letters(await mails())).toEqual(Array(150).fill('sent 250 handed_over'))
    expect(smtp.to(email)).toHaveLength(2)
    expect(days.size).toBeGreaterThan(0)
    const [first, second] = smtp.to(email).map(({ mail }) => mail)
    expect(first?.subject).toMatch(/^100 letters, /)
    expect(second?.subject).toMatch(/^50 letters, /)
    expect(first?.text).toContain('Letter 1 of 100: Sender 1\n')
    expect(first?.text).toContain('this is letter 100.')
    expect(second?.text).toContain('Letter 1 of 50: Sender 101\n')
    expect(first?.text).not.toContain('@')
  })

  test.each<[Mode, string]>([
    ['drop-after-data', 'unknown ambiguous unknown'],
    ['rcpt-550', 'failed 550 failed'],
    ['data-554', 'failed 554 failed'],
    ['rcpt-451', 'waiting null queued'],
  ])('after %s leaves every letter in it %s', async (mode, expected) => {
    const { write, mails, email } = await createQueue(database, bound)
    await write(3)
    smtp.behave = (to) => (to === email ? mode : 'well')
    await worker.release(later())
    await worker.deliver()
    expect(await letters(await mails())).toEqual(Array(3).fill(expected))
  })

  test('that may have arrived is sent once more and never again', async () => {
    const { write, mails, email } = await createQueue(database, bound)
    await write(3)
    smtp.behave = (to) => (to === email ? 'drop-after-data' : 'well')
    await goOn(6)
    expect(await letters(await mails())).toEqual(Array(3).fill('unknown ambiguous-twice unknown'))
    expect(smtp.to(email)).toHaveLength(2)
    expect(new Set(smtp.to(email).map(({ messageId }) => messageId)).size).toBe(1)
  })

  test('is one, however many workers look', async () => {
    const { write, mails } = await createQueue(database, bound)
    await write(5)
    const now = later()
    await Promise.all(Array.from({ length: 6 }, () => worker.release(now)))
    expect((await mails()).filter(({ kind }) => kind === 'letter_digest')).toHaveLength(1)
  })

  test('does not take up a letter that may have arrived by itself', async () => {
    const { write, mails, email, modelLetterId } = await createQueue(database, always)
    await write(1)
    smtp.behave = (to) => (to === email ? 'drop-after-data' : 'well')
    await worker.release(later())
    await worker.deliver()
    await owner.modelLetter.update({ where: { id: modelLetterId }, data: { digest: true } })
    smtp.behave = () => 'well'
    await goOn(2)
    expect(summary(await mails())).toEqual(['sent 250 handed_over'])
    expect(new Set(smtp.to(email).map(({ messageId }) => messageId)).size).toBe(1)
  })
})
