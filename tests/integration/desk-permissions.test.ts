import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { loadModelLetter } from '@/features/letters/load-model-letter'
import { loadTeam } from '@/features/organisers/load-team'
import { abilities, may } from '@/features/organisers/policy'
import { removeOrganiser } from '@/features/organisers/remove-organiser'
import { loadPetition } from '@/features/petitions/load-petition'
import { Role } from '@/generated/prisma/enums'
import { createCampaign } from '../factories/campaigns'
import { createModelLetter } from '../factories/letters'
import { createPetition } from '../factories/petitions'
import { createOrganiser, createTeam } from '../factories/teams'
import { createTestDatabase } from './harness'

const { owner, web, keys } = await createTestDatabase()
const context = { db: web, now: new Date(), keys: keys.web }

async function createHouse() {
  const { id: teamId } = await createTeam(owner)
  const { id: campaign } = await createCampaign(owner, { teamId })
  const { id: petition } = await createPetition(owner, keys.web, { campaignId: campaign })
  const { id: letter } = await createModelLetter(owner, { campaignId: campaign })
  return { team: teamId, campaign, petition, letter }
}

const ours = await createHouse()
const theirs = await createHouse()
const people = Object.fromEntries(
  await Promise.all(
    Object.values(Role).map(async (role) => [role, await createOrganiser(owner, { teamId: ours.team, role })] as const),
  ),
)

const loaders = { team: loadTeam, campaign: loadCampaign, petition: loadPetition, letter: loadModelLetter }
const things = Object.keys(loaders) as (keyof typeof loaders)[]

describe.each(things)('a %s', (thing) => {
  const load = loaders[thing]

  describe.each(Object.values(Role))('and the %s', (role) => {
    const organiser = () => people[role] ?? { id: '' }

    test.each(abilities)('of its team: %s', async (ability) => {
      const found = await load(context, organiser(), ability, ours[thing])
      if (may(role, ability)) expect(found).toMatchObject({ teamId: ours.team, by: organiser().id })
      else expect(found).toBeNull()
    })

    test.each(abilities)('of another team is not found: %s', async (ability) => {
      expect(await load(context, organiser(), ability, theirs[thing])).toBeNull()
    })
  })

  test.each([randomUUID(), '', 'undefined', "' or 1=1 --", '../team'])(
    'that is not there is not found: %j',
    async (id) => {
      expect(await load(context, people.owner ?? { id: '' }, 'see', id)).toBeNull()
    },
  )
})

test('who was removed finds nothing any more, on no team', async () => {
  const { id: teamId } = await createTeam(owner)
  const boss = await createOrganiser(owner, { teamId })
  const member = await createOrganiser(owner, { teamId, role: 'organiser' })
  expect(await loadTeam(context, member, 'edit', teamId)).not.toBeNull()
  const team = await loadTeam(context, boss, 'manageTeam', teamId)
  if (!team) throw new Error('an owner manages their team')
  await removeOrganiser(context, { team, organiserId: member.id })
  expect(await loadTeam(context, member, 'see', teamId)).toBeNull()
})
