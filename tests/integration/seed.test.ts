import { expect, test } from 'vitest'
import { hashContent, readLetterContent } from '@/features/letters/assemble-letter'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { signerSchema } from '@/features/signatures/schema'
import { seed } from '@/prisma/seed/index'
import { createTestDatabase } from './harness'

const { owner, urls, keys, keyFiles } = await createTestDatabase()
const lines: string[] = []
await seed({ databaseUrl: urls.owner, webKeyring: keyFiles.web, log: (line) => lines.push(line) })

test('a second run changes nothing', async () => {
  const before = [await owner.team.count(), await owner.signature.count(), await owner.addressee.count()]
  expect(lines).toHaveLength(2)
  await seed({ databaseUrl: urls.owner, webKeyring: keyFiles.web, log: (line) => lines.push(line) })
  expect(lines).toHaveLength(2)
  expect([await owner.team.count(), await owner.signature.count(), await owner.addressee.count()]).toEqual(before)
})

test('the count of each petition is the sum of its days and the number of its confirmed signatures', async () => {
  for (const { id, confirmedCount } of await owner.petition.findMany({ select: { id: true, confirmedCount: true } })) {
    const { _sum } = await owner.signatureCount.aggregate({ where: { petitionId: id }, _sum: { count: true } })
    const confirmed = await owner.signature.count({ where: { petitionId: id, state: 'confirmed' } })
    expect([_sum.count, confirmed]).toEqual([confirmedCount, confirmedCount])
    expect(confirmedCount).toBeGreaterThan(1000)
  }
})

test('what the people of the demo agreed to is kept in the words of the site, that of comments too', async () => {
  const [row] = await owner.$queryRaw<{ lost: number; comments: number }[]>`
    SELECT count(*) FILTER (WHERE consent_texts.id IS NULL)::int AS lost,
      count(*) FILTER (WHERE consents.purpose = 'comment' AND consent_texts.text LIKE 'May your comment%')::int AS comments
    FROM consents LEFT JOIN consent_texts ON consent_texts.id = wording`
  expect(row?.lost).toBe(0)
  expect(row?.comments).toBeGreaterThan(0)
  expect(await owner.commentWish.count()).toBe(await owner.consent.count({ where: { purpose: 'comment' } }))
})

test('everything that was generated says so', async () => {
  expect(await owner.signature.count({ where: { demo: false } })).toBe(0)
  expect(await owner.campaign.count({ where: { demo: false } })).toBe(0)
  expect(await owner.letter.count({ where: { demo: false } })).toBe(0)
})

test('the worker opens what was sealed, and finds nobody who could be mailed', async () => {
  const contacts = await owner.signerContact.findMany({ take: 50, select: { sealed: true, keyId: true } })
  const signers = contacts.map((contact) => signerSchema.parse(openAsWorker(keys.worker, contact)))
  expect(signers).toHaveLength(50)
  for (const { email } of signers) expect(email).toMatch(/@example\.org$/)
})

test('nothing is kept of the signers of a petition that was handed in, and its key is gone', async () => {
  const petition = { state: 'handed_in' as const }
  expect(await owner.signerContact.count({ where: { signature: { petition } } })).toBe(0)
  expect(await owner.petitionIndexKey.count({ where: { petition } })).toBe(0)
  expect(await owner.petitionIndexKey.count()).toBe(1)
})

test('names are shown only of those who chose so, in batches of ten or more', async () => {
  expect(await owner.publicSignature.count({ where: { signature: { display: 'none' } } })).toBe(0)
  expect(await owner.publicSignature.count({ where: { signature: { state: { not: 'confirmed' } } } })).toBe(0)
  const batches = await owner.publicSignature.groupBy({ by: ['petitionId', 'batch'], _count: { id: true } })
  expect(Math.min(...batches.map((batch) => batch._count.id))).toBeGreaterThanOrEqual(10)
})

test('waiting signatures are younger than the week after which they are purged', async () => {
  const pending = await owner.signature.findMany({
    where: { state: 'pending' },
    select: { createdOn: true, confirmedOn: true },
  })
  expect(pending.length).toBeGreaterThan(20)
  for (const { createdOn } of pending) expect(Date.now() - createdOn.getTime()).toBeLessThan(7 * 86_400_000)
})

test('every text of the demo is there in English and in Russian', async () => {
  const both = { some: { locale: 'en' } }
  const russian = { some: { locale: 'ru' } }
  const missing = { OR: [{ NOT: { translations: both } }, { NOT: { translations: russian } }] }
  expect(await owner.campaign.count({ where: missing })).toBe(0)
  expect(await owner.demand.count({ where: missing })).toBe(0)
  expect(await owner.petitionVersion.count({ where: missing })).toBe(0)
  expect(await owner.modelLetter.count({ where: missing })).toBe(0)
})

test('six letters of the day of action can be read, with what happened at each door', async () => {
  const letters = await owner.letter.findMany({
    where: { publishedText: { not: null } },
    select: {
      country: true,
      publishedText: true,
      addressee: { select: { hostCity: true } },
      signatories: { select: { role: true } },
      deliveries: {
        select: { outcome: true, dueOn: true, public: true, changes: { select: { outcome: true, organiserId: true } } },
      },
    },
  })
  expect(letters.map(({ addressee }) => addressee.hostCity).sort()).toEqual([
    'Berlin',
    'Canberra',
    'London',
    'New Delhi',
    'Ottawa',
    'Stockholm',
  ])
  const of = (country: string) => letters.find((letter) => letter.country === country)
  expect(of('GB')?.deliveries[0]).toMatchObject({ outcome: 'door_locked', public: true })
  expect(of('GB')?.deliveries[0]?.changes.map(({ outcome }) => outcome)).toContain('photographed_or_threatened')
  expect(of('GB')?.deliveries[0]?.changes.every(({ organiserId }) => organiserId !== null)).toBe(true)
  expect(of('DE')?.deliveries[0]).toMatchObject({ outcome: 'reply_promised', dueOn: new Date('2016-06-24') })
  expect(of('SE')?.signatories).toHaveLength(5)
  for (const { publishedText } of letters) {
    expect(publishedText).toContain('4. ')
    expect(publishedText).not.toMatch(/[{}]/)
  }
})

test('they are one letter set: frozen texts from one source, each with its reference and those who confirmed it', async () => {
  const letters = await owner.letter.findMany({
    where: { origin: 'campaign' },
    select: {
      setKey: true,
      country: true,
      modelLetterId: true,
      reference: true,
      content: true,
      textHash: true,
      frozenAt: true,
      demo: true,
      signatories: { select: { state: true, confirmedHash: true } },
    },
  })
  expect(letters).toHaveLength(6)
  expect(new Set(letters.map(({ modelLetterId }) => modelLetterId)).size).toBe(1)
  for (const { setKey, country, modelLetterId, content, textHash, signatories, ...letter } of letters) {
    const kept = readLetterContent(content)
    expect(setKey).toBe(`${modelLetterId}:${country}`)
    expect(kept.reference).toContain(letter.reference)
    expect(textHash).toEqual(new Uint8Array(hashContent(kept)))
    for (const one of signatories) expect(one).toEqual({ state: 'confirmed', confirmedHash: textHash })
    expect(letter).toMatchObject({ demo: true, frozenAt: expect.any(Date) })
  }
})

test('no letter of a supporter holds a text or a sender, and none is on its way by our mail', async () => {
  const letters = { publishedText: null }
  expect(await owner.letter.count({ where: letters })).toBeGreaterThan(100)
  expect(await owner.letter.count({ where: { ...letters, sealed: { not: null } } })).toBe(0)
  expect(await owner.delivery.count({ where: { channel: 'our_mail' } })).toBe(0)
  expect(await owner.outboxMail.count()).toBe(0)
})
