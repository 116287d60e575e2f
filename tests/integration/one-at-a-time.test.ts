import { afterAll, beforeAll, expect, test } from 'vitest'
import { OneAtATime } from '@/server/one-at-a-time'
import { createCampaign } from '@/tests/factories/campaigns'
import { createPetition } from '@/tests/factories/petitions'
import { createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'

const { owner, web, keys, urls } = await createTestDatabase()

const warnings: string[] = []
const note = (warning: Error) => warnings.push(warning.message)
beforeAll(() => void process.on('warning', note))
afterAll(() => void process.off('warning', note))

test('what is read of several tables within a transaction is read one after the other', async () => {
  const { id: teamId } = await createTeam(owner)
  const { id: campaignId } = await createCampaign(owner, { teamId })
  const { id } = await createPetition(owner, keys.web, { campaignId })
  const read = await web.$transaction((tx) =>
    tx.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: { petitions: true, team: true, translations: true, modelLetters: true },
    }),
  )
  expect(read.petitions).toMatchObject([{ id }])
  await new Promise((resolve) => setImmediate(resolve))
  expect(warnings).toEqual([])
})

test('a query that fails keeps back none that comes after it', async () => {
  const client = new OneAtATime({ connectionString: urls.web })
  await client.connect()
  const asked = ['SELECT 1 AS one', 'SELECT 1 / 0', 'SELECT 2 AS two'].map((query) => client.query(query))
  expect(await Promise.allSettled(asked)).toMatchObject([
    { status: 'fulfilled', value: { rows: [{ one: 1 }] } },
    { status: 'rejected', reason: { code: '22012' } },
    { status: 'fulfilled', value: { rows: [{ two: 2 }] } },
  ])
  expect(warnings).toEqual([])
  await client.end()
})
