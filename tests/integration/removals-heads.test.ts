import { expect, test } from 'vitest'
import { inviteFirstSignatory } from '@/features/first-signatories/invite-first-signatory'
import { loadPetition } from '@/features/petitions/load-petition'
import { approveRemoval } from '@/features/removals/approve-or-refuse-removal'
import { carryOutRemovals } from '@/features/removals/carry-out-removals'
import { createEndorsement } from '@/tests/factories/endorsements'
import { createOrganiser } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'
import { createRemovals } from './removals-fixture'

/* Who stands apart from the many that sign is erased by their address, too. */

const database = await createTestDatabase()
const { erase, found, signedPetition, worker } = createRemovals(database)

test('who signed for an organisation, or is named at the head of a petition, goes too; the organisation stays', async () => {
  const { ask, as, teamId, petition, removal, web } = await signedPetition()
  const second = await createOrganiser(database.owner, { teamId })
  const { owner, keys } = database
  const officer = { email: 'goes@example.org' }
  const parts = { petitionId: petition.id, officer }
  const stays = await createEndorsement(owner, keys.web, { ...parts, name: 'Union' })
  const typed = await createEndorsement(owner, keys.web, { ...parts, name: 'Typed', state: 'proposed' })
  const other = await createEndorsement(owner, keys.web, { petitionId: petition.id, name: 'Other' })
  const loaded = found(await loadPetition(web(), second, 'edit', petition.id))
  const form = { name: 'Who Goes', email: 'goes@example.org', group: 'first' as const }
  await inviteFirstSignatory(web(), { petition: loaded, form, by: 'Ada', locale: 'en' })
  await ask()
  await approveRemoval(web(), await as(second))
  expect(await carryOutRemovals(worker())).toBe(1)
  expect(await removal()).toMatchObject({ state: 'done' })
  expect(await owner.endorsement.findUnique({ where: { id: stays } })).toMatchObject({ state: 'shown', sealed: null })
  expect(await owner.endorsement.findUnique({ where: { id: typed } })).toBeNull()
  expect((await owner.endorsement.findUniqueOrThrow({ where: { id: other } })).sealed).not.toBeNull()
  expect(await owner.firstSignatory.count({ where: { petitionId: petition.id } })).toBe(0)
})

test('at the head of petitions they are found when their address is deleted, and whoever said no is not asked again', async () => {
  const { ask, as, teamId, petition, removal, web } = await signedPetition()
  const second = await createOrganiser(database.owner, { teamId })
  const { owner } = database
  const loaded = found(await loadPetition(web(), second, 'edit', petition.id))
  const invite = (email: string, name: string) =>
    inviteFirstSignatory(web(), {
      petition: loaded,
      form: { name, email, group: 'first' as const },
      by: 'Ada',
      locale: 'en',
    })
  await invite('goes@example.org', 'Who Goes')
  await invite('stays@example.org', 'Who Stays')
  const heads = () =>
    owner.firstSignatory.findMany({ where: { petitionId: petition.id }, orderBy: { position: 'asc' } })
  const [head] = await heads()
  await owner.firstSignatory.updateMany({ data: { state: 'confirmed', sealed: null, keyId: null } })
  await ask()
  await approveRemoval(web(), await as(second))
  await carryOutRemovals(worker())
  expect(await removal()).toMatchObject({ state: 'done', found: 2 })
  expect((await heads()).map(({ name }) => name)).toEqual(['Who Stays'])
  const journal = await owner.erasure.findMany({ where: { signatureId: head?.id ?? '' }, select: { act: true } })
  expect(journal).toEqual([{ act: 'erased' }])

  await owner.firstSignatory.updateMany({ where: { name: 'Who Stays' }, data: { state: 'declined' } })
  expect(await erase(teamId, 'Stays@example.org')).toBe(2)
  expect((await heads()).map(({ name }) => name)).toEqual([''])
  expect(await invite('stays@example.org', 'Anybody')).toEqual({ ok: false, reason: 'declined' })
})
