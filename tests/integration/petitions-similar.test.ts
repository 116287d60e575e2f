import { expect, test } from 'vitest'
import { findSimilar } from '@/features/petitions/find-similar'
import { createCampaign } from '@/tests/factories/campaigns'
import { createPetition, type PetitionParts } from '@/tests/factories/petitions'
import { createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'

/* Before a petition opens, its organiser hears of open ones that ask for the same. */

const database = await createTestDatabase()

async function petition(titles: Record<string, string>, parts: Partial<PetitionParts> = {}) {
  const team = await createTeam(database.owner)
  const campaign = await createCampaign(database.owner, { teamId: team.id })
  const texts = Object.fromEntries(
    Object.entries(titles).map(([locale, title]) => [locale, { title, summary: '', text: 'Text', addresseeLine: '' }]),
  )
  return createPetition(database.owner, database.keys.web, {
    campaignId: campaign.id,
    versions: [{ texts }],
    ...parts,
  })
}

test('open petitions with much the same title are found, the nearest first, and no others', async () => {
  const draft = await petition({ en: 'Free the nine miners of Zhezdy' }, { state: 'draft' })
  const near = await petition({ en: 'Free the nine miners of Zhezdy!', ru: 'Свободу горнякам' })
  const less = await petition({ en: 'Free the nine miners' })
  const russian = await petition({ ru: 'Освободите девять горняков Жезды' })
  await petition({ en: 'Release the lawyer of Zhanaozen' })
  await petition({ en: 'Free the nine miners of Zhezdy' }, { state: 'closed' })
  await petition({ en: 'Free the nine miners of Zhezdy' }, { state: 'draft' })
  const find = (locale: string, title: string) =>
    findSimilar({ db: database.web }, { id: draft.id, titles: [{ locale, title }] })
  const found = await find('en', 'Free the nine miners of Zhezdy')
  expect(found.map(({ slug }) => slug)).toEqual([near.slug, less.slug])
  expect(found[0]).toMatchObject({ title: 'Free the nine miners of Zhezdy!', locale: 'en', confirmedCount: 0 })
  expect((await find('ru', 'Освободите горняков Жезды')).map(({ slug }) => slug)).toEqual([russian.slug])
  expect(await find('en', '   ')).toEqual([])
})
