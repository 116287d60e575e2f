import { beforeEach, describe, expect, test } from 'vitest'
import { leaseMails } from '@/features/outbox/lease-mails'
import { recordMail } from '@/features/outbox/record-mail'
import { closePetition } from '@/features/petitions/close-petition'
import { readOwnReceipt } from '@/features/receipts/read-own-receipt'
import { eraseSignature } from '@/features/signatures/erase-signature'
import { readOwnSignature } from '@/features/signatures/read-own-signature'
import { withdrawSignature } from '@/features/signatures/withdraw-signature'
import { findOwnTexts } from '@/features/versions/find-own-texts'
import { listAsks } from '@/features/versions/list-asks'
import { restoreAsks } from '@/features/versions/restore-asks'
import { signVersion } from '@/features/versions/sign-version'
import { composeMail } from '@/worker/compose-mail'
import { createTestDatabase } from './harness'
import { findFaults, takeApart } from './receipts-fixture'
import { createVersions } from './versions-fixture'

/* A text that was signed is changed: what is small and what is not, and who is asked again (decision 0056). */

const database = await createTestDatabase()
const { owner } = database
type Versions = Awaited<ReturnType<typeof createVersions>>
let versions: Versions
beforeEach(async () => {
  await owner.outboxMail.deleteMany({})
  await owner.versionAsk.updateMany({ where: { endedAt: null }, data: { endedAt: new Date() } })
  versions = await createVersions(database)
})

const siteUrl = 'https://sign.example.net'
const tomorrow = () => new Date(Date.now() + 25 * 3_600_000)

/** What a worker does with the mails that are due, without a mail server. Returns those that would have gone. */
async function deliver(now = new Date()) {
  const context = versions.workerContext(now)
  const sent: { email: string; subject: string; text: string; token: string }[] = []
  for (const mail of await leaseMails(context, 1_000)) {
    const composition = await composeMail({ ...context, mail, siteUrl })
    if (composition.ok) {
      const { email, subject, text } = composition.mail
      sent.push({ email, subject, text, token: /signatures\/([\w-]{43})\/text/.exec(text)?.[1] ?? '' })
    }
    const step = composition.ok
      ? ({ state: 'sent', code: '250' } as const)
      : ({ state: 'cancelled', code: 'gone' } as const)
    await recordMail({ db: database.worker }, mail, step)
  }
  return sent
}

/** Queues and delivers until nothing happens any more. */
async function finish(now = new Date()) {
  const all: Awaited<ReturnType<typeof deliver>> = []
  for (let quiet = 0; quiet < 3; ) {
    const made = await versions.queue(now)
    const sent = await deliver(now)
    all.push(...sent)
    quiet = made + sent.length === 0 ? quiet + 1 : 0
  }
  return all
}

/** What a signer's page would post. */
async function read(token: string) {
  const own = await readOwnSignature(versions.web(), token)
  const texts = own && (await findOwnTexts(versions.web(), own))
  return texts && { version: texts.to.version, locale: texts.to.locale, hash: texts.to.hash }
}
const sign = async (token: string, what = read(token)) => {
  const form = await what
  return form ? signVersion(versions.web(), { token, read: form }) : undefined
}

describe('after a material change', () => {
  test('whoever confirmed is asked once, in words that say nothing; others never', async () => {
    const { confirm, change, signAndConfirm, web, ask, sign: form } = versions
    await confirm(3, { updates: false })
    await confirm(1, { demo: true })
    for (const state of ['pending', 'quarantined', 'withdrawn', 'expired'] as const) await confirm(1, { state })
    const [withdraws, erases] = [await signAndConfirm('w@example.org'), await signAndConfirm('e@example.org')]
    await form('waits@example.org')
    await owner.outboxMail.deleteMany({})
    expect(await change({ title: 'Free all miners' }, 'material')).toBe(2)
    await versions.queue()
    await withdrawSignature(web(), { token: withdraws })
    await eraseSignature(web(), { token: erases })
    const sent = await finish()
    expect(sent).toHaveLength(3)
    expect(new Set(sent.map(({ token }) => token)).size).toBe(3)
    for (const { subject, text } of sent) {
      expect(subject).toBe('What you confirmed has a newer text')
      expect(text).toContain('These parts have other words now: the title.')
      expect(text).not.toMatch(/miner|petition|sign(ed|ature) /i)
    }
    expect(await finish()).toEqual([])
    const [row] = await ask()
    expect(row).toMatchObject({
      queued: 5,
      sent: 3,
      skipped: 2,
      allQueued: true,
      counts: [{ asked: 5, fromVersion: 1 }],
    })
    expect(row?.endedAt).not.toBeNull()
    expect(await owner.versionAskRecipient.count({ where: { askId: row?.id ?? '' } })).toBe(0)
    expect(await owner.outboxMail.count({ where: { about: 'version_asks' } })).toBe(0)
  })

  test('the button signs the new text, the link alone changes nothing, and who does nothing keeps the old one', async () => {
    const { confirm, change, makeFile, readFile, petition, count, web, load } = versions
    await confirm(12)
    await makeFile('2027-01-01')
    await change({ text: 'We ask that they **all** be released.' }, 'material')
    const sent = await finish()
    expect(sent).toHaveLength(12)
    const [first, second] = sent.map(({ token }) => token)
    for (const token of [first, second]) expect(await read(token ?? '')).toMatchObject({ version: 2, locale: 'en' })
    expect((await count()).versions.map(({ confirmed }) => confirmed)).toEqual([12, 0])
    const own = await readOwnSignature(web(), first ?? '')
    const receiptUnder = (version: number) =>
      readOwnReceipt(web(), { id: own?.id ?? '', petitionId: petition.id, version })
    const seen = await read(first ?? '')
    if (!seen) throw new Error('nothing to sign')
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => signVersion(web(), { token: first ?? '', read: seen })),
    )
    expect(outcomes).toEqual(outcomes.map(() => ({ ok: true })))
    expect(await readOwnSignature(web(), first ?? '')).toMatchObject({ version: 2, state: 'confirmed' })
    expect((await receiptUnder(2))?.code).not.toBe((await receiptUnder(1))?.code)
    expect((await count()).versions).toMatchObject([
      { confirmed: 11, replaced: 1 },
      { confirmed: 1, unlisted: 1 },
    ])
    await makeFile('2027-01-02')
    expect(takeApart(await readFile('2027-01-02')).versions[0]).toBe(
      '1 listed 12 unlisted 0 gone 0 replaced 1 filled 0 confirmed 11',
    )
    expect(await findFaults(owner, petition.id, await count())).toEqual([])
    await versions.queue()
    expect(await listAsks(web(), await load('see'))).toMatchObject([
      { version: 2, sent: 12, from: [{ version: 1, asked: 12, answered: 1 }] },
    ])
  })

  test('only what was read is signed: other words, an older version or a closed petition are told', async () => {
    const { confirm, change, ownToken, web, load } = versions
    const [id = ''] = await confirm(2)
    const token = await ownToken(id)
    expect(await sign(token)).toBeUndefined()
    await change({ title: 'Free all miners' }, 'material')
    const seen = await read(token)
    if (!seen) throw new Error('nothing to sign')
    await change({ title: 'Free nobody' }, 'small')
    expect(await signVersion(web(), { token, read: seen })).toEqual({ ok: false, reason: 'changed' })
    expect(await signVersion(web(), { token, read: { ...seen, version: 1 } })).toEqual({ ok: false, reason: 'changed' })
    expect(await signVersion(web(), { token: 'x'.repeat(43), read: seen })).toEqual({ ok: false, reason: 'unknown' })
    const now = await read(token)
    await closePetition(web(), { petition: await load('publish') })
    expect(await signVersion(web(), { token, read: now ?? seen })).toEqual({ ok: false, reason: 'closed' })
    expect(await readOwnSignature(web(), token)).toMatchObject({ version: 1 })
    await withdrawSignature(web(), { token })
    expect(await signVersion(web(), { token, read: now ?? seen })).toEqual({ ok: false, reason: 'unknown' })
  })

  test('a later version takes the place of what has not gone, a day after the last began, and asks for all older ones', async () => {
    const { petition, confirm, change, ownToken, ask, queue, workerContext } = versions
    const [id = '', last = ''] = await confirm(260)
    await change({ title: 'Second' }, 'material')
    expect(await queue()).toBe(200)
    expect(await leaseMails(workerContext(), 30)).toHaveLength(30)
    expect(await change({ title: 'Third' }, 'material'), 'people were asked about the second').toBe(3)
    await owner.signature.updateMany({
      where: { petitionId: petition.id, id: last },
      data: { versionId: (await ask())[1]?.versionId ?? '' },
    })
    expect(await change({ title: 'Fourth' }, 'material')).toBe(4)
    const token = await ownToken(id)
    await sign(token)
    expect(await finish()).toEqual([])
    const [second, third, fourth] = await ask()
    expect(second).toMatchObject({ queued: 200, skipped: 170, stoppedAt: expect.any(Date) })
    expect(third).toMatchObject({ queued: 0, endedAt: expect.any(Date) })
    expect(Number(fourth?.startsAt) - Number(second?.startsAt)).toBe(24 * 3_600_000)
    const sent = await finish(tomorrow())
    expect(sent.length, 'all but the one who has signed it').toBe(259)
    expect((await ask())[2]?.counts).toMatchObject([
      { fromVersion: 1, asked: 258, answered: 1 },
      { fromVersion: 3, asked: 1, answered: 0 },
    ])
  })

  test('what closes stops what has not gone', async () => {
    const { confirm, change, web, load, queue, ask } = versions
    await confirm(20)
    await change({ title: 'Second' }, 'material')
    await queue()
    await closePetition(web(), { petition: await load('publish') })
    expect(await finish()).toEqual([])
    expect((await ask())[0]).toMatchObject({ queued: 20, sent: 0, skipped: 20, endedAt: expect.any(Date) })
  })

  test('several workers ask each once, and mails that were lost from the outbox are made anew', async () => {
    const { confirm, change, queue, ask } = versions
    await confirm(250)
    await change({ title: 'Second' }, 'material')
    await Promise.all([queue(), queue(), queue()])
    await Promise.all([queue(), queue()])
    await queue()
    expect(await owner.outboxMail.count({ where: { about: 'version_asks' } })).toBe(250)
    const lost = await owner.outboxMail.findMany({ where: { about: 'version_asks' }, take: 40, select: { id: true } })
    await owner.outboxMail.deleteMany({ where: { id: { in: lost.map(({ id }) => id) } } })
    expect(await restoreAsks({ db: database.worker })).toBe(40)
    expect(await restoreAsks({ db: database.worker })).toBe(0)
    const sent = await finish()
    expect(sent).toHaveLength(250)
    expect(new Set(sent.map(({ email }) => email)).size).toBe(250)
    expect((await ask())[0]).toMatchObject({ queued: 250, sent: 250, skipped: 0 })
  })
})
