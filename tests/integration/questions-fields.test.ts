import { expect, test } from 'vitest'
import { loadPetition } from '@/features/petitions/load-petition'
import { readPetition } from '@/features/petitions/read-petition'
import { readPublicPetition } from '@/features/petitions/read-public-petition'
import { savePetition } from '@/features/petitions/save-petition'
import type { FieldChoices } from '@/features/questions/rules'
import { readOpenPetition } from '@/features/signatures/read-open-petition'
import { readOwnSignature } from '@/features/signatures/read-own-signature'
import { readCorrection, readSignForm } from '@/features/signatures/schema'
import type { PetitionState } from '@/generated/prisma/enums'
import { createOrganiser } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'
import { createFixture } from './signatures-fixture'

/* An organiser chooses which fields the form of a petition has, and which it requires. */

const database = await createTestDatabase()

async function petitionWhoseFormIsChosen(state: PetitionState = 'open') {
  const fixture = await createFixture(database, { state })
  const { petition, web } = fixture
  const { campaign } = await database.owner.petition.findUniqueOrThrow({
    where: { id: petition.id },
    select: { campaign: { select: { teamId: true } } },
  })
  const organiser = await createOrganiser(database.owner, campaign)
  const ask = async (asks: Partial<FieldChoices>) => {
    const key = await loadPetition(web(), organiser, 'edit', petition.id)
    if (!key) throw new Error('Not permitted')
    const form = await readPetition(web(), key)
    return savePetition(web(), { petition: key, form: { ...form, asks: { ...form.asks, ...asks } } })
  }
  /** As the form is read a minute later: what it asks is kept for seconds. */
  const read = async (fields: Record<string, string>) => {
    const open = await readOpenPetition(web(new Date(Date.now() + 60_000)), petition.slug)
    if (!open) throw new Error('Not open')
    return readSignForm(
      { name: 'Ada Signer', email: 'ada@example.org', country: 'GB', consent: 'yes', ...fields },
      '',
      open,
    )
  }
  return { ...fixture, ask, read }
}

test('a field that is required is refused when it is empty, and one that is hidden is not taken', async () => {
  const { ask, read, petition, web } = await petitionWhoseFormIsChosen()
  expect(await read({ role: 'Miner' })).toMatchObject({ ok: true, value: { role: 'Miner', city: '' } })
  expect(await ask({ city: 'required', role: 'hidden' })).toMatchObject({
    ok: true,
    current: { asks: { role: 'hidden' } },
  })
  const shown = await readPublicPetition(web(), petition.slug, 'en')
  expect(shown?.asks).toEqual({ city: 'required', role: 'withdrawn', organisation: 'shown', comment: 'shown' })
})

test('what is read of a form is what the petition asks', async () => {
  const { ask, read } = await petitionWhoseFormIsChosen()
  await ask({ city: 'required', role: 'hidden' })
  expect(await read({ role: 'Miner' })).toMatchObject({ ok: false, errors: { city: 'city.empty' } })
  expect(await read({ role: '<b>', city: 'Bled' })).toMatchObject({ ok: true, value: { role: '', city: 'Bled' } })
})

test('what a signer gave before a field was hidden can still be removed, and not be filled in', async () => {
  const { ask, signAndConfirm, web } = await petitionWhoseFormIsChosen()
  const token = await signAndConfirm('ada@example.org', { role: 'Miner', city: 'Bled' })
  await ask({ city: 'required', role: 'hidden' })
  const own = await readOwnSignature(web(), token)
  expect(readCorrection({ role: 'Teacher' }, own)).toMatchObject({ ok: false })
  expect(readCorrection({ 'no-role': 'yes' }, own)).toEqual({ ok: true, value: { role: '' } })
  expect(readCorrection({ 'no-city': 'yes' }, own)).toMatchObject({ ok: false })
  expect(readCorrection({ city: 'Ptuj' }, own)).toEqual({ ok: true, value: { city: 'Ptuj' } })
})

test('a field that is hidden before the petition opens was never asked', async () => {
  const { ask, petition } = await petitionWhoseFormIsChosen('draft')
  await ask({ comment: 'hidden' })
  const select = { commentUse: true, cityUse: true }
  expect(await database.owner.petition.findUniqueOrThrow({ where: { id: petition.id }, select })).toEqual({
    commentUse: 'hidden',
    cityUse: 'shown',
  })
})
