import type { WorkerContext } from '@/features/context'
import { dayOf } from '@/features/days'
import { officerSchema } from '@/features/endorsements/schema'
import { indexInvited } from '@/features/first-signatories/index-invited'
import { forgetPages } from '@/features/pages'
import type { Sought } from './erase-sealed-signatures'
import { findSealed, type SealedRow } from './find-sealed'

/**
 * Erases a person who signed for organisations in petitions of a team: what nobody confirmed goes whole, of the others the
 * sealed officer goes and the organisation stays. Returns for how many organisations.
 */
export async function eraseOfficers(context: WorkerContext, { teamId, isTheirs }: Sought): Promise<number> {
  const { db, now } = context
  return findSealed(context, {
    next: (after, most) => db.$queryRaw<SealedRow[]>`
      SELECT endorsements.id, endorsements.sealed, endorsements.key_id AS "keyId" FROM endorsements
      LEFT JOIN petitions ON petitions.id = endorsements.petition_id
      JOIN campaigns ON campaigns.id IN (petitions.campaign_id, endorsements.campaign_id)
      WHERE campaigns.team_id = ${teamId}::uuid AND endorsements.sealed IS NOT NULL AND endorsements.id > ${after}::uuid
      ORDER BY endorsements.id LIMIT ${most}`,
    isTheirs: (opened) => isTheirs(officerSchema.parse(opened).email),
    erase: async (ids) => {
      const of = { id: { in: ids } }
      const journal = ids.map((signatureId) => ({ signatureId, erasedOn: dayOf(now) }))
      await db.$transaction([
        db.erasure.createMany({ data: journal, skipDuplicates: true }),
        db.endorsement.deleteMany({ where: { ...of, state: 'proposed' } }),
        db.endorsement.updateMany({ where: of, data: { sealed: null, keyId: null } }),
      ])
      return ids.length
    },
  })
}

/**
 * Erases a person from the heads of a team's petitions, with their picture: found by the hash of their address, also when
 * the address is kept no longer. Of who said no the hash stays, so that nobody asks again, and the name goes. Returns from
 * how many.
 */
export async function eraseFirstSignatories(context: WorkerContext, { teamId, address }: Sought): Promise<number> {
  const { db, keys, now } = context
  const petitions = await db.petition.findMany({
    where: { campaign: { teamId }, firstSignatories: { some: {} } },
    select: { id: true },
  })
  if (petitions.length === 0) return 0
  const theirs = petitions.map(({ id }) => ({ petitionId: id, emailIndex: indexInvited(keys.codes, id, address) }))
  return db.$transaction(async (tx) => {
    const rows = await tx.firstSignatory.findMany({
      where: { OR: theirs, NOT: { state: 'declined', name: '' } },
      select: { id: true, state: true, fileId: true, petitionId: true },
    })
    const refused = rows.filter(({ state }) => state === 'declined').map(({ id }) => id)
    const gone = rows.filter(({ state }) => state !== 'declined')
    const ids = gone.map(({ id }) => id)
    const journal = ids.map((signatureId) => ({ signatureId, erasedOn: dayOf(now) }))
    await tx.erasure.createMany({ data: journal, skipDuplicates: true })
    await tx.firstSignatory.updateMany({ where: { id: { in: refused } }, data: { name: '', askedName: '' } })
    await tx.firstSignatory.deleteMany({ where: { id: { in: ids } } })
    const files = gone.flatMap(({ fileId }) => (fileId === null ? [] : [fileId]))
    await tx.storedFile.deleteMany({ where: { id: { in: files } } })
    await forgetPages(
      tx,
      gone.map(({ petitionId }) => `petition:${petitionId}` as const),
    )
    return rows.length
  })
}
