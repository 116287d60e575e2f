import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { forgetPages } from '@/features/pages'
import { dropPicture } from '@/features/pictures/drop-picture'
import { lockContent } from './apply-content'
import type { EditableContent } from './load-content-import'

export type UndoContentOutcome =
  | { ok: true; again: boolean }
  | { ok: false; reason: 'not-applied' }
  /** Statements that somebody has worked on since: they would be lost. */
  | { ok: false; reason: 'changed-since'; count: number }

const patience = { maxWait: 60_000, timeout: 300_000 }

/**
 * Takes a whole import of texts back: its statements and the topics that it made are gone, as if it had never been. Refused
 * where somebody has worked on one of them since.
 */
export async function undoContent(
  { db, now }: Context,
  { kept }: { kept: EditableContent },
): Promise<UndoContentOutcome> {
  const { id, teamId, by } = kept
  return db.$transaction(async (tx): Promise<UndoContentOutcome> => {
    await lockContent(tx)
    const { state, appliedAt } = await tx.contentImport.findUniqueOrThrow({
      where: { id },
      select: { state: true, appliedAt: true },
    })
    if (state === 'undone') return { ok: true, again: true }
    if (state !== 'applied' || appliedAt === null) return { ok: false, reason: 'not-applied' }
    const changed = await tx.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) AS count FROM content_import_posts JOIN statements ON statements.id = statement_id
      WHERE import_id = ${id}::uuid AND (revision > 1 OR updated_at > ${appliedAt}::timestamptz)`
    const count = Number(changed[0]?.count ?? 0)
    if (count > 0) return { ok: false, reason: 'changed-since', count }
    // Other statements on the same topics name these as related.
    const shared = await tx.$queryRaw<{ id: string }[]>`
      SELECT DISTINCT topic_id::text AS id FROM content_import_posts JOIN statement_topics USING (statement_id)
      WHERE import_id = ${id}::uuid AND listed_on IS NOT NULL`
    const gone = await tx.$queryRaw<{ id: string; campaignId: string | null }[]>`
      DELETE FROM statements USING content_import_posts
      WHERE import_id = ${id}::uuid AND statements.id = statement_id
      RETURNING statements.id::text AS id, campaign_id::text AS "campaignId"`
    const topics = await tx.$queryRaw<{ id: string }[]>`
      DELETE FROM topics USING content_import_topics
      WHERE import_id = ${id}::uuid AND topics.id = topic_id AND revision = 1
        AND NOT EXISTS (SELECT 1 FROM statement_topics WHERE statement_topics.topic_id = topics.id)
        AND NOT EXISTS (SELECT 1 FROM statements WHERE series_id = topics.id)
      RETURNING topics.id::text AS id`
    const pictures = await tx.contentImportPicture.findMany({
      where: { importId: id, pictureId: { not: null } },
      select: { pictureId: true },
    })
    for (const { pictureId } of pictures) if (pictureId) await dropPicture(tx, pictureId)
    await tx.contentImportPicture.deleteMany({ where: { importId: id } })
    await tx.contentImportPost.updateMany({ where: { importId: id }, data: { statementId: null } })
    await tx.contentImport.update({ where: { id }, data: { state: 'undone', undoneAt: now }, select: { id: true } })
    await recordAction(tx, { by, teamId, action: 'content.import-undo', object: `content:${id}`, at: now })
    await forgetPages(tx, [
      'statements',
      ...gone.map((one) => `statement:${one.id}` as const),
      ...gone.flatMap((one) => (one.campaignId ? [`campaign:${one.campaignId}` as const] : [])),
      ...[...topics, ...shared].map((one) => `topic:${one.id}` as const),
    ])
    return { ok: true, again: false }
  }, patience)
}
