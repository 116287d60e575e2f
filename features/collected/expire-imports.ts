import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { dropImport } from './decide-import'
import { draftLife, importLife } from './rules'

/**
 * Deletes imports that nobody approved within a week, with everybody in them, and files that somebody looked at an hour
 * ago. Returns how many imports ended.
 */
export async function expireImports({ db, now }: Pick<Context, 'db' | 'now'>): Promise<number> {
  await db.importDraft.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - draftLife) } } })
  const over = { state: 'asked', askedAt: { lte: new Date(now.getTime() - importLife) } } as const
  const due = await db.signatureImport.findMany({
    where: over,
    select: { id: true, askedBy: true, petition: { select: { campaign: { select: { teamId: true } } } } },
  })
  for (const { id, askedBy, petition } of due) {
    const { teamId } = petition.campaign
    await db.$transaction(
      async (tx) => {
        const rows = await tx.$queryRaw<unknown[]>`
          SELECT id FROM signature_imports WHERE id = ${id}::uuid AND state = 'asked' FOR UPDATE`
        if (rows.length === 0) return
        await dropImport(tx, id, now)
        await recordAction(tx, {
          by: askedBy,
          teamId,
          action: 'signature-import.expire',
          object: `signature-import:${id}`,
          at: now,
        })
      },
      { timeout: 300_000 },
    )
  }
  return due.length
}
