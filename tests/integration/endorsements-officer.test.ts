import sharp from 'sharp'
import { expect, test } from 'vitest'
import { confirmEndorsement } from '@/features/endorsements/confirm-endorsement'
import { correctOfficer } from '@/features/endorsements/correct-officer'
import { mergeOfficers } from '@/features/endorsements/merge-officers'
import { logoSide } from '@/features/endorsements/rules'
import { officerSchema, readOfficerCorrection } from '@/features/endorsements/schema'
import { withdrawEndorsement } from '@/features/endorsements/withdraw-endorsement'
import { cleanPicture } from '@/features/files/clean-picture'
import { readPublicPhoto } from '@/features/files/read-file'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { createEndorsedPetition, unionForm } from './endorsements-fixture'
import { createTestDatabase } from './harness'

/* Who signs for an organisation corrects their own name and role, which this process cannot read. */

const database = await createTestDatabase()
const worker = { db: database.worker, keys: database.keys.worker, now: new Date() }

async function officerOf(id: string) {
  const row = await database.worker.endorsement.findUniqueOrThrow({
    where: { id },
    select: { sealed: true, keyId: true },
  })
  return row.sealed && row.keyId
    ? officerSchema.parse(openAsWorker(worker.keys, { sealed: row.sealed, keyId: row.keyId }))
    : null
}

test('what an officer corrects replaces what is kept, the last word counts, and nothing that is shown changes', async () => {
  const { web, confirmed, show, state } = await createEndorsedPetition(database)
  const { id, token } = await confirmed()
  await show(id)
  for (const correction of [{ name: 'Olga Wrong' }, { role: 'Secretary' }, { name: 'Olga Right' }])
    expect(await correctOfficer(web(), { token, correction })).toEqual({ ok: true })
  await mergeOfficers(worker)
  expect(await officerOf(id)).toEqual({ name: 'Olga Right', role: 'Secretary', email: unionForm.email })
  expect(await state(id)).toBe('shown')
  expect(await mergeOfficers(worker)).toBe(0)
})

test('corrections are bounded, and end with what is kept of the officer', async () => {
  const { web, confirmed } = await createEndorsedPetition(database)
  const { id, token } = await confirmed()
  const correct = () => correctOfficer(web(), { token, correction: { name: 'Again' } })
  for (let times = 0; times < 10; times += 1) expect(await correct()).toEqual({ ok: true })
  expect(await correct()).toEqual({ ok: false, reason: 'too-many' })
  await withdrawEndorsement(web(), { token })
  expect(await correct()).toEqual({ ok: false, reason: 'unknown' })
  await mergeOfficers(worker)
  expect([await officerOf(id), await database.owner.officerCorrection.count()]).toEqual([null, 0])
})

test('a logo is looked at before anybody sees it, and goes when it is corrected or withdrawn', async () => {
  const { web, confirmed, show, state, list } = await createEndorsedPetition(database)
  const { id, token } = await confirmed()
  const { name, country, town, site } = unionForm
  const form = { name, country, town, site }
  const drawn = async (colour: string) => {
    const picture = { width: 400, height: 200, channels: 3, background: colour } as const
    const cleaned = await cleanPicture(await sharp({ create: picture }).png().toBuffer(), logoSide)
    if (!cleaned.ok) throw new Error(cleaned.reason)
    return cleaned.picture
  }
  await show(id)
  expect(await confirmEndorsement(web(), { token, form, logo: await drawn('#c00') })).toEqual({ ok: true })
  expect(await state(id)).toBe('confirmed')
  expect(await readPublicPhoto(web(), id)).toBeUndefined()
  await show(id)
  expect(await readPublicPhoto(web(), id)).toMatchObject({ mime: 'image/jpeg' })
  // An organiser who had the first one before their eyes does not show the second.
  const seen = (await list('shown')).rows[0]?.mark
  await confirmEndorsement(web(), { token, form, logo: await drawn('#00c') })
  expect((await list('confirmed')).rows[0]?.mark).not.toBe(seen)
  await show(id)
  await withdrawEndorsement(web(), { token })
  expect(await readPublicPhoto(web(), id)).toBeUndefined()
  expect(await database.owner.storedFile.count()).toBe(0)
})

test.each([
  [{ officer: '', role: ' ' }, { officer: 'officer.nothing' }],
  [{ officer: '<b>' }, { officer: 'name.brackets' }],
  [{ role: 'x'.repeat(101) }, { role: 'role.long' }],
])('of %j nothing is taken', (fields, errors) => {
  expect(readOfficerCorrection(fields)).toEqual({ ok: false, errors })
})
