import { beforeEach, expect, test } from 'vitest'
import { createUnsubscribeToken } from '@/features/news/create-unsubscribe-token'
import { readUnsubscribeLink } from '@/features/news/read-unsubscribe-link'
import { newsPurposes } from '@/features/news/rules'
import { stopNews } from '@/features/news/stop-news'
import { createToken } from '@/features/safety/create-token'
import { confirmSignature } from '@/features/signatures/confirm-signature'
import { eraseSignature } from '@/features/signatures/erase-signature'
import { purgeSignatures } from '@/features/signatures/purge-signatures'
import { countAudience } from '@/features/updates/count-audience'
import { createPetition } from '@/tests/factories/petitions'
import { createTestDatabase } from './harness'
import { openMail } from './outbox-fixture'
import { choose, createFixture } from './signatures-fixture'
import { createUpdates, type Updates } from './updates-fixture'

const database = await createTestDatabase()
const { owner, web, worker, keys } = database
let updates: Updates
beforeEach(async () => {
  updates = await createUpdates(database)
})

/** What the desk would say, once all that waits is folded. */
async function audience(parts: { petitionId?: string; countries?: string[]; locales?: string[] } = {}) {
  await updates.compact()
  const all = { campaignId: updates.campaign.id, petitionId: null, countries: [], locales: [] }
  return countAudience({ db: web }, { ...all, ...parts })
}

/** What the readers' own rows say, the slow way. */
const counted = () =>
  owner.signature.count({
    where: {
      petition: { campaignId: updates.campaign.id },
      state: 'confirmed',
      demo: false,
      contact: { isNot: null },
      consents: { some: { purpose: 'updates', withdrawnOn: null } },
    },
  })

test('who gets an update is counted by country and language without looking at anybody', async () => {
  await updates.readers(3, { country: 'DE', locale: 'en' })
  await updates.readers(2, { country: 'KZ', locale: 'ru' })
  await updates.readers(4, { country: 'KZ', locale: 'ru', purposes: ['won'] })
  await updates.readers(1, { country: 'DE', demo: true })
  const { total, byCountry, byLocale } = await audience()
  expect([total, [...byCountry], [...byLocale]]).toEqual([
    5,
    [
      ['DE', 3],
      ['KZ', 2],
    ],
    [
      ['en', 3],
      ['ru', 2],
    ],
  ])
  expect((await audience({ countries: ['KZ'] })).total).toBe(2)
  expect((await audience({ locales: ['en'], countries: ['KZ'] })).total).toBe(0)
  const other = await createPetition(owner, keys.web, { campaignId: updates.campaign.id })
  await updates.readers(2, { petition: other })
  expect((await audience()).total).toBe(7)
  expect((await audience({ petitionId: other.id })).total).toBe(2)
})

test('the count follows whatever happens to a signature', async () => {
  const [one = '', two = '', three = '', four = '', five = ''] = await updates.readers(6)
  expect((await audience()).total).toBe(6)
  await owner.consent.updateMany({ where: { signatureId: one, purpose: 'updates' }, data: { withdrawnOn: new Date() } })
  await owner.signature.update({ where: { id: two }, data: { state: 'withdrawn' } })
  await owner.signature.delete({ where: { id: three } })
  await owner.signature.update({ where: { id: four }, data: { country: 'FR', state: 'quarantined' } })
  await owner.signerContact.delete({ where: { signatureId: five } })
  expect((await audience()).total).toBe(1)
  expect(await counted()).toBe(1)
  await owner.consent.updateMany({ where: { signatureId: one }, data: { withdrawnOn: null } })
  await owner.signature.update({ where: { id: four }, data: { state: 'confirmed' } })
  const { total, byCountry } = await audience()
  expect([total, byCountry.get('FR')]).toEqual([3, 1])
  expect(await counted()).toBe(3)
})

test('who signs and confirms is counted by the same statements as ever, and forgotten with the rest', async () => {
  const { sign, web: webContext, petition } = await createFixture(database)
  await sign('wants-news@example.org')
  const { token, row } = await openMail(database, 'confirm_signature', 'wants-news@example.org', petition.id)
  await owner.consent.create({
    data: { signatureId: row.aboutId ?? '', purpose: 'updates', wording: 'updates/en/0', givenOn: new Date() },
  })
  expect(await owner.newsReader.count({ where: { petitionId: petition.id } })).toBe(0)
  const outcome = await confirmSignature(webContext(), { token, chosen: choose('none') })
  if (!outcome.ok) throw new Error(outcome.reason)
  await updates.compact()
  const readers = () => owner.newsReader.count({ where: { petitionId: petition.id, purpose: 'updates' } })
  const cells = () =>
    owner.newsCount.aggregate({ where: { petitionId: petition.id, purpose: 'updates' }, _sum: { count: true } })
  expect([await readers(), (await cells())._sum.count]).toEqual([1, 1])
  await eraseSignature({ db: web, now: new Date() }, { token: outcome.manageToken })
  await updates.compact()
  expect([await readers(), (await cells())._sum.count]).toEqual([0, 0])
})

test('contacts that are purged leave nobody to write to', async () => {
  await updates.readers(3)
  await owner.signerContact.updateMany({ data: { purgeAfter: new Date('2020-01-01') } })
  await purgeSignatures({ db: worker, now: new Date() })
  expect((await audience()).total).toBe(0)
})

test('unsubscribing takes back every kind of news, once, and says so in the journal', async () => {
  const [signatureId = '', other = ''] = await updates.readers(2, { purposes: [...newsPurposes] })
  const { id } = await updates.write()
  await updates.send(id)
  await updates.queue()
  const token = createUnsubscribeToken(keys.worker, signatureId)
  const context = { db: web, now: new Date() }
  expect(await readUnsubscribeLink(context, token)).toEqual({ wanted: true })
  expect(await stopNews(context, { token })).toEqual({ ok: true })
  expect(await stopNews(context, { token })).toEqual({ ok: true })
  expect(await readUnsubscribeLink(context, token)).toEqual({ wanted: false })
  const left = (of: string) => owner.consent.count({ where: { signatureId: of, withdrawnOn: null } })
  expect([await left(signatureId), await left(other)]).toEqual([1, 1 + newsPurposes.length])
  const journal = await owner.erasure.findMany({ where: { signatureId }, select: { act: true } })
  expect(journal.map(({ act }) => act).sort()).toEqual([...newsPurposes].sort())
  await updates.compact()
  expect(await updates.read(id)).toMatchObject({ unsubscribed: 1 })
})

test('a token that was made up stops nothing, and one of another page does not either', async () => {
  const [signatureId = ''] = await updates.readers(1)
  const context = { db: web, now: new Date() }
  const tokens = [createToken(), '', 'x', signatureId, createUnsubscribeToken(keys.worker, signatureId)]
  for (const token of tokens) {
    expect(await stopNews(context, { token })).toEqual({ ok: false, reason: 'unknown' })
    expect(await readUnsubscribeLink(context, token)).toBeNull()
  }
  const { signAndConfirm } = await createFixture(database)
  expect(await stopNews(context, { token: await signAndConfirm('own@example.org') })).toMatchObject({ ok: false })
})
