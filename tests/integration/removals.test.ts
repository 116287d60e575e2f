import { describe, expect, test } from 'vitest'
import { insertCollected } from '@/features/collected/insert-collected'
import { confirmLetter } from '@/features/letters/confirm-letter'
import { approveRemoval, refuseRemoval } from '@/features/removals/approve-or-refuse-removal'
import { carryOutRemovals, endUnapproved } from '@/features/removals/carry-out-removals'
import { collectedBatch, collectedRow } from '@/tests/factories/collected'
import { createOrganiser } from '@/tests/factories/teams'
import { createTestDatabase } from './harness'
import { createLetterFixture } from './letters-fixture'
import { createRemovals } from './removals-fixture'
import { createSigningFixture } from './signatories-fixture'
import { createFixture } from './signatures-fixture'

/* A person is erased by their address over everything of a team, by the word of two. */

const database = await createTestDatabase()
const { erase, signedPetition, worker } = createRemovals(database)

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

  test('finds them by the key where the sealed box is gone, and nobody where both are', async () => {
    for (const [keyGone, left] of [
      [false, 1],
      [true, 2],
    ] as const) {
      const { ask, as, petition, removal, signatures, teamId, web } = await signedPetition()
      const second = await createOrganiser(database.owner, { teamId })
      await database.owner.signerContact.deleteMany({ where: { petitionId: petition.id } })
      if (keyGone) await database.owner.petitionIndexKey.deleteMany({ where: { petitionId: petition.id } })
      await ask()
      expect(await approveRemoval(web(), await as(second))).toEqual({ ok: true })
      await carryOutRemovals(worker())
      expect(await signatures()).toHaveLength(left)
      expect(await removal()).toMatchObject({ state: 'done', found: 2 - left })
    }
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
