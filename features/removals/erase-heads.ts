import type { WorkerContext } from '@/features/context'
import { dayOf } from '@/features/days'
import { officerSchema } from '@/features/endorsements/schema'
import { forgetPages } from '@/features/pages'
import { sealedSignatorySchema } from '@/features/signatories/schema'
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
      JOIN petitions ON petitions.id = endorsements.petition_id JOIN campaigns ON campaigns.id = petitions.campaign_id
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

/** Erases a person from the heads of a team's petitions, with their picture. Returns from how many. */
export async function eraseFirstSignatories(context: WorkerContext, { teamId, isTheirs }: Sought): Promise<number> {
  const { db, now } = context
  return findSealed(context, {
    next: (after, most) => db.$queryRaw<SealedRow[]>`
      SELECT head.id, head.sealed, head.key_id AS "keyId" FROM first_signatories AS head
      JOIN petitions ON petitions.id = head.petition_id JOIN campaigns ON campaigns.id = petitions.campaign_id
      WHERE campaigns.team_id = ${teamId}::uuid AND head.sealed IS NOT NULL AND head.id > ${after}::uuid
      ORDER BY head.id LIMIT ${most}`,
    isTheirs: (opened) => isTheirs(sealedSignatorySchema.parse(opened).email),
    erase: (ids) =>
      db.$transaction(async (tx) => {
        const rows = await tx.firstSignatory.findMany({
          where: { id: { in: ids } },
          select: { fileId: true, petitionId: true },
        })
        const journal = ids.map((signatureId) => ({ signatureId, erasedOn: dayOf(now) }))
        await tx.erasure.createMany({ data: journal, skipDuplicates: true })
        const { count } = await tx.firstSignatory.deleteMany({ where: { id: { in: ids } } })
        const files = rows.flatMap(({ fileId }) => (fileId === null ? [] : [fileId]))
        await tx.storedFile.deleteMany({ where: { id: { in: files } } })
        await forgetPages(
          tx,
          rows.map(({ petitionId }) => `petition:${petitionId}` as const),
        )
        return count
      }),
  })
}
