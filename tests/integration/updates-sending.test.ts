import { beforeEach, describe, expect, test } from 'vitest'
import { endCampaign } from '@/features/campaigns/end-campaign'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { leaseMails } from '@/features/outbox/lease-mails'
import { recordMail } from '@/features/outbox/record-mail'
import { closePetition } from '@/features/petitions/close-petition'
import { loadPetition } from '@/features/petitions/load-petition'
import { listDeskUpdates } from '@/features/updates/list-desk-updates'
import { listPublicUpdates } from '@/features/updates/list-public-updates'
import { pauseOrStopUpdate } from '@/features/updates/pause-or-stop-update'
import { createPetition } from '@/tests/factories/petitions'
import { composeMail } from '@/worker/compose-mail'
import { createTestDatabase } from './harness'
import { createUpdates, type Updates } from './updates-fixture'

const database = await createTestDatabase()
const { owner, worker, keys } = database
let updates: Updates
beforeEach(async () => {
  await owner.outboxMail.deleteMany({})
  await owner.update.updateMany({ data: { endedAt: new Date() }, where: { endedAt: null } })
  updates = await createUpdates(database)
})

/** What a worker does with the mails that are due, without a mail server. Returns to whom they would go. */
async function deliver(most = 1_000): Promise<string[]> {
  const mails = await leaseMails(updates.workerContext(), most)
  const sent: string[] = []
  for (const mail of mails) {
    const composition = await composeMail({ ...updates.workerContext(), mail, siteUrl: 'https://sign.example.net' })
    if (composition.ok) sent.push(composition.mail.email)
    const state = composition.ok ? 'sent' : composition.reason === 'stopped' ? 'stopped' : 'cancelled'
    await recordMail({ db: worker }, mail, {
      state,
      code: composition.ok ? '250' : 'gone',
      ...(state === 'stopped' ? { uncounted: true } : {}),
    })
  }
  return sent
}

/** Queues and delivers until nothing happens any more. */
async function finish(): Promise<string[]> {
  const all: string[] = []
  for (let turn = 0; turn < 100; turn++) {
    const made = await updates.queue()
    const sent = await deliver()
    all.push(...sent)
    if (made + sent.length === 0 && turn > 2) return all
  }
  throw new Error('It does not end')
}

test('mails are made in batches, each once, and what came of them is counted and gone', async () => {
  await updates.readers(510)
  const { id } = await updates.write()
  await updates.send(id)
  expect([await updates.queue(), await updates.queue(), await updates.queue(), await updates.queue()]).toEqual([
    200, 200, 100, 0,
  ])
  expect(await updates.mails(id)).toHaveLength(500)
  const all = await finish()
  expect(all).toHaveLength(510)
  expect(new Set(all).size).toBe(510)
  expect(await updates.read(id)).toMatchObject({
    state: 'sent',
    queued: 510,
    sent: 510,
    failed: 0,
    skipped: 0,
    allQueued: true,
  })
  expect(await updates.mails(id)).toEqual([])
  expect(await owner.updateRecipient.count({ where: { updateId: id } })).toBe(0)
})

test('two workers at once make one mail for each', async () => {
  await updates.readers(260)
  const { id } = await updates.write()
  await updates.send(id)
  const made = await Promise.all([updates.queue(), updates.queue(), updates.queue()])
  const sum = made.reduce((all, one) => all + one, 0)
  expect(await updates.mails(id)).toHaveLength(sum)
  for (let turn = 0; turn < 4; turn++) await Promise.all([updates.queue(), updates.queue()])
  expect(await updates.mails(id)).toHaveLength(260)
  expect(await updates.read(id)).toMatchObject({ queued: 260 })
})

test('who signed two petitions of the campaign with one address gets one mail', async () => {
  const other = await createPetition(owner, keys.web, { campaignId: updates.campaign.id })
  await updates.readers(3, { domain: 'same.example.org' })
  await updates.readers(3, { domain: 'same.example.org', petition: other })
  const { id } = await updates.write()
  await updates.send(id)
  expect((await finish()).sort()).toEqual(['reader0', 'reader1', 'reader2'].map((name) => `${name}@same.example.org`))
})

test('only those in the chosen countries and languages get it, each in their language', async () => {
  await updates.readers(2, { country: 'DE', locale: 'en', domain: 'a.example.org' })
  await updates.readers(2, { country: 'KZ', locale: 'ru', domain: 'b.example.org' })
  const { id } = await updates.write({ countries: ['KZ'] })
  await updates.send(id)
  await updates.queue()
  const [mail] = await leaseMails(updates.workerContext(), 1)
  if (!mail) throw new Error('No mail')
  const composition = await composeMail({ ...updates.workerContext(), mail, siteUrl: 'https://sign.example.net' })
  if (!composition.ok) throw new Error(composition.reason)
  expect(composition.mail.text).toContain('Первый ответ')
  expect(composition.mail.subject).not.toContain('Первый ответ')
  expect(composition.mail.unsubscribeUrl).toMatch(/^https:\/\/sign\.example\.net\/ru\/unsubscribe\/[\w-]{43}$/)
  expect(await updates.read(id)).toMatchObject({ queued: 2, allQueued: true })
})

test('whoever takes the consent back after the mail was made does not get it', async () => {
  const [first = ''] = await updates.readers(3)
  const { id } = await updates.write()
  await updates.send(id)
  await updates.queue()
  await owner.consent.updateMany({
    where: { signatureId: first, purpose: 'updates' },
    data: { withdrawnOn: new Date() },
  })
  expect(await finish()).toHaveLength(2)
  expect(await updates.read(id)).toMatchObject({ state: 'sent', sent: 2, skipped: 1 })
})

describe('an update that is under way', () => {
  const steer = async (id: string, to: 'paused' | 'sending' | 'stopped') =>
    pauseOrStopUpdate(updates.context(), { update: await updates.load(id), to })

  test('rests and goes on where it was', async () => {
    await updates.readers(260)
    const { id } = await updates.write()
    await updates.send(id)
    await updates.queue()
    const before = await deliver(100)
    expect(await steer(id, 'paused')).toEqual({ ok: true })
    expect(await finish()).toEqual([])
    expect(await updates.read(id)).toMatchObject({ state: 'paused', sent: 100 })
    expect(await steer(id, 'sending')).toEqual({ ok: true })
    const all = [...before, ...(await finish())]
    expect([all.length, new Set(all).size]).toEqual([260, 260])
  })

  test('what a worker had in hand when it was paused waits too, and is not forgotten when it goes on', async () => {
    await updates.readers(1)
    const { id } = await updates.write()
    await updates.send(id)
    await updates.queue()
    const [mail] = await leaseMails(updates.workerContext(), 1)
    if (!mail) throw new Error('No mail')
    await steer(id, 'paused')
    const composition = await composeMail({ ...updates.workerContext(), mail, siteUrl: 'https://sign.example.net' })
    expect(composition).toEqual({ ok: false, reason: 'stopped' })
    await steer(id, 'sending')
    await recordMail({ db: worker }, mail, { state: 'stopped', code: 'stopped', uncounted: true })
    expect(await finish()).toHaveLength(1)
  })

  test('stops for good', async () => {
    await updates.readers(260)
    const { id } = await updates.write()
    await updates.send(id)
    await updates.queue()
    await deliver(50)
    expect(await steer(id, 'stopped')).toEqual({ ok: true })
    expect(await steer(id, 'sending')).toEqual({ ok: false, reason: 'not-now' })
    expect(await finish()).toEqual([])
    const update = await updates.read(id)
    expect(update).toMatchObject({ state: 'stopped', sent: 50, skipped: 150 })
    expect(update.endedAt).not.toBeNull()
  })

  test('gives way to a newer one to the same people, and not to one for others', async () => {
    await updates.readers(260)
    const other = await createPetition(owner, keys.web, { campaignId: updates.campaign.id })
    await updates.readers(2, { petition: other, domain: 'other.example.org' })
    const older = await updates.write()
    const newer = await updates.write({ petitionId: other.id })
    await updates.send(older.id)
    // Petition by petition, in the order of their ids: the small one may be first.
    await updates.queue()
    await updates.queue()
    await deliver(10)
    const { queued } = await updates.read(older.id)
    await updates.send(newer.id)
    expect(await updates.read(older.id)).toMatchObject({ state: 'sending' })
    await owner.update.update({ where: { id: newer.id }, data: { startedAt: new Date('2020-01-01') } })
    const newest = await updates.write()
    await updates.send(newest.id)
    expect(await updates.read(older.id)).toMatchObject({ state: 'superseded' })
    const all = await finish()
    expect(await updates.read(older.id)).toMatchObject({ sent: 10, skipped: queued - 10 })
    expect(all.filter((email) => !email.endsWith('@other.example.org'))).toHaveLength(260)
  })
})

describe('what happens is told by itself', () => {
  test('once, to those who asked for that', async () => {
    await updates.readers(2, { purposes: ['closed'], domain: 'closed.example.org' })
    await updates.readers(2, { purposes: ['updates', 'won'], domain: 'won.example.org' })
    const petition = await loadPetition(updates.context(), updates.second, 'publish', updates.petition.id)
    if (!petition) throw new Error('Not found')
    expect(await closePetition(updates.context(), { petition })).toEqual({ ok: true })
    expect(await closePetition(updates.context(), { petition })).toEqual({ ok: true })
    expect((await finish()).sort()).toEqual(['reader0@closed.example.org', 'reader1@closed.example.org'])
    const campaign = await loadCampaign(updates.context(), updates.second, 'publish', updates.campaign.id)
    if (!campaign) throw new Error('Not found')
    await endCampaign(updates.context(), { campaign, as: 'won' })
    expect((await finish()).sort()).toEqual(['reader0@won.example.org', 'reader1@won.example.org'])
    const told = await owner.update.findMany({
      where: { campaignId: updates.campaign.id },
      orderBy: { createdAt: 'asc' },
    })
    expect(told.map(({ purpose, state, sent }) => [purpose, state, sent])).toEqual([
      ['closed', 'sent', 2],
      ['won', 'sent', 2],
    ])
    // Of several petitions one reads which it was.
    const news = await listPublicUpdates(updates.context(), updates.campaign.id, 'en')
    expect(news).toMatchObject([
      { event: 'won', petition: undefined },
      { event: 'closed', petition: { title: 'Release the nine miners' } },
    ])
    const seen = await loadCampaign(updates.context(), updates.second, 'see', updates.campaign.id)
    expect(seen && (await listDeskUpdates(updates.context(), seen, 'en'))).toMatchObject([
      { purpose: 'won', petition: '' },
      { purpose: 'closed', petition: 'Release the nine miners' },
    ])
  })
})

test('nothing that is kept of a mail tells who got it', async () => {
  const [signatureId = ''] = await updates.readers(1)
  const { id } = await updates.write()
  await updates.send(id)
  await updates.queue()
  const [mail] = await updates.mails(id)
  expect(mail).toMatchObject({ about: 'updates', aboutId: id })
  expect(JSON.stringify({ ...mail, sealed: null })).not.toContain(signatureId)
})
