import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadPetition } from '@/features/petitions/load-petition'
import { readPetition } from '@/features/petitions/read-petition'
import { savePetition } from '@/features/petitions/save-petition'
import { publishNames } from '@/features/signatures/publish-names'
import type { ReaderShares } from '@/features/signatures/show-signer'
import { replayJournal, writeJournal } from '@/scripts/database/journal'
import { createOrganiser } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'
import { createFixture } from './signatures-fixture'

/* An organiser gives the readers of an open petition less. */

const database = await createTestDatabase()
const yesterday = new Date(Date.now() - 24 * 3_600_000)

/** An open petition with two public names, one of them as initials, and what is done with it. */
async function namedPetition() {
  const fixture = await createFixture(database)
  const { petition, signAndConfirm, web } = fixture
  await signAndConfirm('full@example.org', { name: 'Ada Full', display: 'full' }, yesterday)
  await signAndConfirm('short@example.org', { name: 'Ben Short', display: 'initials' }, yesterday)
  const publish = () => publishNames({ db: database.worker, keys: database.keys.worker, now: new Date() })
  await publish()
  const names = async () =>
    (await database.owner.publicSignature.findMany({ where: { petitionId: petition.id } }))
      .map(({ name }) => name)
      .sort()
  const { campaign } = await database.owner.petition.findUniqueOrThrow({
    where: { id: petition.id },
    select: { campaign: { select: { teamId: true } } },
  })
  const organiser = await createOrganiser(database.owner, campaign)
  const give = async (gets: Partial<ReaderShares>) => {
    const key = await loadPetition(web(), organiser, 'edit', petition.id)
    if (!key) throw new Error('Not permitted')
    const form = await readPetition(web(), key)
    return savePetition(web(), { petition: key, form: { ...form, gets: { ...form.gets, ...gets } } })
  }
  return { ...fixture, names, give, publish }
}

test('names that are more than the public gets disappear at once, and come back as far as they may be seen', async () => {
  const { names, give, publish } = await namedPetition()
  expect(await names()).toEqual(['Ada Full', 'B. S.'])
  expect(await give({ public: 'initials' })).toMatchObject({ ok: true })
  expect(await names()).toEqual(['B. S.'])
  await publish()
  expect(await names()).toEqual(['A. F.', 'B. S.'])
  expect(await give({ public: 'country' })).toMatchObject({ ok: true })
  expect(await names()).toEqual([])
  await publish()
  expect(await names()).toEqual([])
})

test('a reader who was given less is never given more again, by whoever writes it', async () => {
  const { give, petition } = await namedPetition()
  expect(await give({ press: 'full' })).toEqual({ ok: false, reason: 'raised' })
  expect(await give({ addressee: 'number' })).toMatchObject({ ok: true })
  expect(await give({ addressee: 'country' })).toEqual({ ok: false, reason: 'raised' })
  const raise = database.owner.petition.update({ where: { id: petition.id }, data: { addresseeGets: 'full' } })
  await expect(raise).rejects.toThrow('only becomes less')
})

test('a backup that is put back gives readers no more than they had been left with', async () => {
  const { names, give, petition, publish } = await namedPetition()
  const backup = await database.owner.publicSignature.findMany({ where: { petitionId: petition.id } })
  await give({ public: 'number', addressee: 'initials' })
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'postbag-journal-')), 'journal.jsonl')
  await writeJournal(database.urls.owner, file)

  await database.owner.$transaction([
    database.owner.$executeRaw`SET LOCAL session_replication_role = replica`,
    database.owner.petition.update({ where: { id: petition.id }, data: { publicGets: 'full', addresseeGets: 'full' } }),
    database.owner.petitionLowering.deleteMany({ where: { petitionId: petition.id } }),
    database.owner.publicSignature.createMany({ data: backup }),
  ])
  expect(await names()).toEqual(['Ada Full', 'B. S.'])
  for (let times = 0; times < 2; times++) {
    await replayJournal(database.urls.owner, file)
    await publish()
    expect(await names()).toEqual([])
    const restored = await database.owner.petition.findUniqueOrThrow({ where: { id: petition.id } })
    expect(restored).toMatchObject({ publicGets: 'number', addresseeGets: 'initials', pressGets: 'country' })
  }
})
