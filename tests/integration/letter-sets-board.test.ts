import { expect, test } from 'vitest'
import { freezeLetter } from '@/features/letter-sets/freeze-letter'
import { readPublicBoard } from '@/features/letter-sets/read-public-board'
import { countAlike } from '@/features/letter-sets/rules'
import { createTestDatabase } from './harness'
import { createSetFixture } from './letter-sets-fixture'

const database = await createTestDatabase()
const { owner } = database

test('the public board counts everybody who signed, and says once how many read alike', async () => {
  const fixture = await createSetFixture(database)
  const { started, sign, bring, permitted, web, campaign, model } = fixture
  const id = await started('GB')
  for (const name of ['Eva Berg', 'Erik Boman', 'Ann Carr'])
    await sign(id, name, true, { town: 'Leeds', country: 'GB' })
  expect(await freezeLetter(web(), { letter: await permitted(id, 'sendLetters') })).toMatchObject({ ok: true })
  await bring(id, 'post')
  await owner.modelLetter.update({ where: { id: model.id }, data: { publicRedaction: 'initial' } })
  const [row] = (await readPublicBoard(web(), campaign.id, 'en'))[0]?.rows ?? []
  const [eve, ann] = ['E. B., Leeds, United Kingdom', 'A. C., Leeds, United Kingdom']
  expect(row?.signatories).toEqual([eve, eve, ann])
  expect(countAlike(row?.signatories ?? [])).toEqual([`${eve} (2)`, ann])
})

test('the public board names its countries in the order of the screen’s language', async () => {
  const { started, sign, bring, permitted, web, campaign } = await createSetFixture(database)
  for (const country of ['GB', 'DE', 'SE']) {
    const id = await started(country)
    await sign(id, 'Ann Carr')
    expect(await freezeLetter(web(), { letter: await permitted(id, 'sendLetters') })).toMatchObject({ ok: true })
    await bring(id, 'post')
  }
  const countries = async (locale: string) =>
    (await readPublicBoard(web(), campaign.id, locale)).flatMap(({ rows }) => rows.map(({ country }) => country))
  expect(await countries('en')).toEqual(['DE', 'SE', 'GB'])
  expect(await countries('ru')).toEqual(['GB', 'DE', 'SE'])
})
