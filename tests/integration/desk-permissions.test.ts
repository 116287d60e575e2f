import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { loadTeam } from '@/features/access/load-team'
import { abilities, may } from '@/features/access/policy'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { loadCase } from '@/features/cases/load-case'
import { loadDeliveredLetter, loadDelivery } from '@/features/deliveries/load-delivery'
import { loadExport } from '@/features/exports/load-export'
import { readDeskFile } from '@/features/files/read-file'
import { loadSetLetter } from '@/features/letters/load-set-letter'
import { loadModelLetter } from '@/features/model-letters/load-model-letter'
import { removeOrganiser } from '@/features/organisers/remove-organiser'
import { loadPetition } from '@/features/petitions/load-petition'
import { loadReply } from '@/features/replies/load-reply'
import { Role } from '@/generated/prisma/enums'
import { createAddressee } from '@/tests/factories/addressees'
import { createCampaign } from '@/tests/factories/campaigns'
import { createLetter, createModelLetter } from '@/tests/factories/letters'
import { createPetition } from '@/tests/factories/petitions'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'

const { owner, web, keys } = await createTestDatabase()
const context = { db: web, now: new Date(), keys: keys.web }

async function createHouse() {
  const { id: teamId } = await createTeam(owner)
  const { id: campaign } = await createCampaign(owner, { teamId })
  const { id: petition } = await createPetition(owner, keys.web, { campaignId: campaign })
  const { id: letter } = await createModelLetter(owner, { campaignId: campaign })
  const { id: addresseeId } = await createAddressee(owner)
  const { id: setLetter } = await createLetter(owner, {
    modelLetterId: letter,
    addresseeId,
    columns: { origin: 'campaign' },
    deliveries: [{ channel: 'by_hand' }],
  })
  const { id: delivery } = await owner.delivery.findFirstOrThrow({ where: { letterId: setLetter } })
  const day = new Date('2026-05-26')
  const { id: reply } = await owner.reply.create({
    data: { campaignId: campaign, channel: 'post', receivedOn: day, subject: 'S', text: 'T', letterId: setLetter },
  })
  const { id: person } = await owner.case.create({ data: { teamId, status: 'detained', statusOn: day } })
  const bytes = Buffer.from('%PDF')
  const { id: file } = await owner.storedFile.create({
    data: { id: randomUUID(), kind: 'scan', mime: 'image/jpeg', bytes, size: bytes.length, createdOn: day },
  })
  await owner.reply.update({ where: { id: reply }, data: { fileId: file } })
  const { id: exported } = await owner.export.create({
    data: {
      ...{ teamId, campaignId: campaign, kind: 'outcomes', choice: {}, reason: 'R', recipient: 'age1', locale: 'en' },
      ...{ askedBy: randomUUID(), askedAt: day },
    },
    select: { id: true },
  })
  return {
    exported,
    team: teamId,
    campaign,
    petition,
    letter,
    setLetter,
    delivered: setLetter,
    delivery,
    reply,
    person,
    file,
  }
}

const ours = await createHouse()
const theirs = await createHouse()
const people = Object.fromEntries(
  await Promise.all(
    Object.values(Role).map(async (role) => [role, await createOrganiser(owner, { teamId: ours.team, role })] as const),
  ),
)

const loaders = {
  team: loadTeam,
  campaign: loadCampaign,
  petition: loadPetition,
  letter: loadModelLetter,
  person: loadCase,
  setLetter: loadSetLetter,
  delivered: loadDeliveredLetter,
  delivery: loadDelivery,
  reply: loadReply,
  exported: loadExport,
}
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

test.each(Object.values(Role))(
  'a file is read by a %s who may see letters, and by nobody of another team',
  async (role) => {
    const organiser = people[role] ?? { id: '' }
    const read = await readDeskFile(context, organiser, ours.file)
    expect(read !== undefined).toBe(may(role, 'seeLetters'))
    expect(await readDeskFile(context, organiser, theirs.file)).toBeUndefined()
    expect(await readDeskFile(context, organiser, 'undefined')).toBeUndefined()
  },
)

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
