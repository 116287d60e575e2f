import { describe, expect, test } from 'vitest'
import { loadTeam } from '@/features/access/load-team'
import { insertCollected } from '@/features/collected/insert-collected'
import { inviteFirstSignatory } from '@/features/first-signatories/invite-first-signatory'
import { confirmLetter } from '@/features/letters/confirm-letter'
import { loadPetition } from '@/features/petitions/load-petition'
import { carryOutRemovals, endUnapproved } from '@/features/removals/carry-out-removals'
import { approveRemoval, refuseRemoval } from '@/features/removals/decide-removal'
import { loadRemoval } from '@/features/removals/load-removal'
import { requestRemoval } from '@/features/removals/request-removal'
import { collectedBatch, collectedRow } from '@/tests/factories/collected'
import { createEndorsement } from '@/tests/factories/endorsements'
import { createOrganiser } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'
import { createLetterFixture } from './letters-fixture'
import { createSigningFixture } from './signatories-fixture'
import { createFixture } from './signatures-fixture'

/* A person is erased by their address over everything of a team, by the word of two. */

const database = await createTestDatabase()
const worker = () => ({ db: database.worker, keys: database.keys.worker, now: new Date() })

function found<Thing>(thing: Thing | null): Thing {
  if (thing === null) throw new Error('not found')
  return thing
}

/** A petition with two signers, a second organiser, and what is asked about one of them. */
async function signedPetition() {
  const fixture = await createFixture(database)
  const { petition, signAndConfirm, web } = fixture
  await signAndConfirm('goes@example.org', { name: 'Who Goes' })
  await signAndConfirm('stays@example.org', { name: 'Who Stays' })
  const { campaign } = await database.owner.petition.findUniqueOrThrow({
    where: { id: petition.id },
    select: { campaign: { select: { teamId: true } } },
  })
  const asker = await createOrganiser(database.owner, campaign)
  const ask = async () =>
    requestRemoval(web(), {
      team: found(await loadTeam(web(), asker, 'erasePeople', campaign.teamId)),
      form: { email: 'Goes@example.org', reason: 'Asked us by phone' },
    })
  const removal = () => database.owner.removal.findFirstOrThrow({ where: { teamId: campaign.teamId } })
  const as = async (organiser: { id: string }) =>
    found(await loadRemoval(web(), organiser, 'erasePeople', (await removal()).id))
  return { ...fixture, ...campaign, asker, ask, removal, as }
}

describe('erasing a person by their address', () => {
  test('needs a second organiser, and is refused where there is none', async () => {
    const { ask, as, asker, removal, signatures, teamId, web } = await signedPetition()
    expect(await ask()).toEqual({ ok: false, reason: 'alone' })
    const second = await createOrganiser(database.owner, { teamId })
    expect(await ask()).toEqual({ ok: true })
    expect(await approveRemoval(web(), await as(asker))).toEqual({ ok: false, reason: 'own' })
    expect(await carryOutRemovals(worker())).toBe(0)
    expect(await signatures()).toHaveLength(2)
    expect(await refuseRemoval(web(), await as(second))).toEqual({ ok: true })
    expect(await removal()).toMatchObject({ state: 'refused', sealed: null, keyId: null })
    expect(await approveRemoval(web(), await as(second))).toEqual({ ok: false, reason: 'not-now' })
  })

  test('keeps no address of what nobody approved within seven days', async () => {
    const { ask, as, removal, teamId, web } = await signedPetition()
    const second = await createOrganiser(database.owner, { teamId })
    await ask()
    const later = new Date(Date.now() + 7 * 86_400_000)
    await endUnapproved(worker())
    expect((await removal()).keyId).not.toBeNull()
    await endUnapproved({ ...worker(), now: later })
    expect(await removal()).toMatchObject({ state: 'asked', sealed: null, keyId: null })
    expect(await database.owner.removalTarget.count({ where: { removal: { teamId } } })).toBe(0)
    expect(await approveRemoval(web(later), await as(second))).toEqual({ ok: false, reason: 'not-now' })
    for (let more = 0; more < 19; more += 1) expect(await ask()).toEqual({ ok: true })
    expect(await ask()).toEqual({ ok: false, reason: 'too-many' })
  })

  test('takes their signatures off at once where the petition has its key', async () => {
    const { ask, as, removal, signatures, teamId, uncompacted, web } = await signedPetition()
    const second = await createOrganiser(database.owner, { teamId })
    const gone = (await signatures()).map(({ id }) => id)
    await ask()
    expect(await approveRemoval(web(), await as(second))).toEqual({ ok: true })
    const [left] = await signatures()
    expect(await signatures()).toHaveLength(1)
    expect(await uncompacted()).toBe(1)
    const journal = await database.owner.erasure.findMany({
      where: { signatureId: { in: gone } },
      select: { signatureId: true, act: true },
    })
    expect(journal).toEqual([{ signatureId: gone.find((id) => id !== left?.id), act: 'erased' }])
    expect(await carryOutRemovals(worker())).toBe(1)
    expect(await removal()).toMatchObject({ state: 'done', sealed: null, keyId: null, found: 1 })
    expect(await database.owner.removalTarget.count({ where: { removal: { teamId } } })).toBe(0)
  })

  test('finds them in sealed boxes where the key is gone, and nobody else', async () => {
    const { ask, as, petition, removal, signatures, teamId, web } = await signedPetition()
    await database.owner.petitionIndexKey.deleteMany({ where: { petitionId: petition.id } })
    const second = await createOrganiser(database.owner, { teamId })
    const other = await createFixture(database)
    await other.signAndConfirm('goes@example.org')
    await ask()
    expect(await approveRemoval(web(), await as(second))).toEqual({ ok: true })
    expect(await signatures()).toHaveLength(2)
    await carryOutRemovals(worker())
    expect(await signatures()).toHaveLength(1)
    expect(await other.signatures()).toHaveLength(1)
    expect(await removal()).toMatchObject({ state: 'done', sealed: null, found: 1 })
    const log = await database.owner.auditEntry.findMany({ where: { teamId }, select: { action: true, object: true } })
    expect(log.map(({ action }) => action).sort()).toEqual(['removal.approve', 'removal.ask', 'removal.done'])
    expect(JSON.stringify(log)).not.toContain('example.org')
  })
})

async function teamOf(modelLetterId: string): Promise<string> {
  const { campaign } = await database.owner.modelLetter.findUniqueOrThrow({
    where: { id: modelLetterId },
    select: { campaign: { select: { teamId: true } } },
  })
  return campaign.teamId
}

/** Has everything of an address in a team erased: asked by one, approved by a second, carried out. */
async function erase(teamId: string, email: string): Promise<number> {
  const web = () => ({ db: database.web, keys: database.keys.web, now: new Date() })
  const [asker, second] = [
    await createOrganiser(database.owner, { teamId }),
    await createOrganiser(database.owner, { teamId }),
  ]
  const team = found(await loadTeam(web(), asker, 'erasePeople', teamId))
  await requestRemoval(web(), { team, form: { email, reason: 'Asked us by phone' } })
  const { id } = await database.owner.removal.findFirstOrThrow({ where: { teamId }, orderBy: { id: 'desc' } })
  await approveRemoval(web(), found(await loadRemoval(web(), second, 'erasePeople', id)))
  await carryOutRemovals(worker())
  return (await database.owner.removal.findUniqueOrThrow({ where: { id } })).found
}

describe('with them are erased', () => {
  test.each([true, false])('what was collected of them elsewhere, with the key of the petition (%s)', async (keyed) => {
    const { ask, as, petition, removal, teamId, web } = await signedPetition()
    const emails = ['GOES@example.org', 'other@example.org', '']
    const rows = emails.map((email) => collectedRow(database.keys.web, petition, { email }))
    await insertCollected(web(), collectedBatch(petition), rows)
    if (!keyed) await database.owner.petitionIndexKey.deleteMany({ where: { petitionId: petition.id } })
    const second = await createOrganiser(database.owner, { teamId })
    await ask()
    await approveRemoval(web(), await as(second))
    await carryOutRemovals(worker())
    const left = await database.owner.collectedSignature.findMany({ where: { petitionId: petition.id } })
    expect(left.map(({ id }) => id).sort()).toEqual(
      rows
        .slice(1)
        .map(({ id }) => id)
        .sort(),
    )
    expect(await removal()).toMatchObject({ state: 'done', found: 2 })
  })

  test('their letters: what waits is not sent, what nobody confirmed goes, what stays names nobody', async () => {
    const { model, letters, send, web } = await createLetterFixture(database)
    const { token } = await send('goes@example.org')
    await confirmLetter(web(), { token })
    await send('goes@example.org')
    await send('stays@example.org')
    const mails = (kind: string) => database.owner.outboxMail.findMany({ where: { kind }, select: { state: true } })
    expect(await erase(await teamOf(model.id), 'Goes@Example.org')).toBe(2)
    const left = await letters()
    expect(left.map(({ state, sealed }) => [state, sealed !== null])).toEqual(
      expect.arrayContaining([
        ['frozen', true],
        ['out', false],
      ]),
    )
    expect(left).toHaveLength(2)
    expect(left.flatMap(({ deliveries }) => deliveries.map(({ state }) => state))).toEqual(['failed'])
    expect(await mails('letter')).toEqual([{ state: 'cancelled' }])
    expect(await mails('letter_receipt')).toEqual([{ state: 'cancelled' }])
  })

  test('their names under letters that still collect them', async () => {
    const { name, team, id } = await createSigningFixture(database)
    await name({ name: 'Who Goes', email: 'goes@example.org' }, { name: 'Who Stays', email: 'stays@example.org' })
    expect(await erase(team.id, 'goes@example.org')).toBe(1)
    const left = await database.owner.signatory.findMany({ where: { letterId: id }, select: { name: true } })
    expect(left).toEqual([{ name: 'Who Stays' }])
  })
})

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
