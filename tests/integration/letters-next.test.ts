import { describe, expect, test } from 'vitest'
import { readNextLetter } from '@/features/letters/read-next-letter'
import { createAddressee } from '@/tests/factories/addressees'
import { createCampaign } from '@/tests/factories/campaigns'
import { createModelLetter } from '@/tests/factories/letters'
import { createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'

/* What a signer is offered to write: the newest open letter of the campaign, to the office responsible for their country. */

const database = await createTestDatabase()
const web = { db: database.web, now: new Date('2026-03-01T09:00:00Z') }

async function campaignWithEmbassy(state: string) {
  const team = await createTeam(database.owner)
  const { id: campaignId } = await createCampaign(database.owner, { teamId: team.id })
  const embassy = await createAddressee(database.owner, { state, accreditedTo: ['IE'] })
  const ask = (country: string) => readNextLetter(web, { campaignId, country, screen: 'ru' })
  return { campaignId, embassy, ask }
}

describe('what a signer is offered to write', () => {
  test('is the newest open letter, to the office responsible for their country', async () => {
    const { campaignId, embassy, ask } = await campaignWithEmbassy('KZ')
    await createModelLetter(database.owner, { campaignId, slug: 'older' })
    await createModelLetter(database.owner, { campaignId, slug: 'newer' })
    await createModelLetter(database.owner, { campaignId, slug: 'draft', state: 'draft' })
    await createModelLetter(database.owner, { campaignId, slug: 'over', state: 'closed' })
    expect(await ask('GB')).toMatchObject({ slug: 'newer', locale: 'en', door: { addressee: { id: embassy.id } } })
    expect(await ask('IE')).toMatchObject({ slug: 'newer', door: { addressee: { id: embassy.id } } })
  })

  test('goes to the door that the campaign chose for the country', async () => {
    const { campaignId, ask } = await campaignWithEmbassy('KG')
    const other = await createAddressee(database.owner, { state: 'KG', hostCountry: 'DE', hostCity: 'Berlin' })
    const letter = await createModelLetter(database.owner, { campaignId, addressedState: 'KG' })
    await database.owner.doorOverride.create({
      data: { modelLetterId: letter.id, country: 'GB', addresseeId: other.id },
    })
    expect(await ask('GB')).toMatchObject({ door: { addressee: { id: other.id } } })
  })

  test('is nothing where no letter is open, where it was stopped, or where its day has passed', async () => {
    const { campaignId, ask } = await campaignWithEmbassy('TJ')
    expect(await ask('GB')).toBeUndefined()
    const { id } = await createModelLetter(database.owner, { campaignId, addressedState: 'TJ' })
    expect(await ask('GB')).toBeDefined()
    await database.owner.modelLetter.update({ where: { id }, data: { stoppedAt: web.now } })
    expect(await ask('GB')).toBeUndefined()
    await database.owner.modelLetter.update({ where: { id }, data: { stoppedAt: null, closesAt: web.now } })
    expect(await ask('GB')).toBeUndefined()
  })

  test('is nothing for who lives in the state that is written to', async () => {
    const { campaignId, ask } = await campaignWithEmbassy('UZ')
    await createModelLetter(database.owner, { campaignId, addressedState: 'UZ' })
    expect(await ask('GB')).toBeDefined()
    expect(await ask('UZ')).toBeUndefined()
  })
})
