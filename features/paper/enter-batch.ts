import { listPermitted } from '@/features/access/list-permitted'
import type { Permitted } from '@/features/access/policy'
import type { WebContext, Writer } from '@/features/context'
import { queueLoneMail } from '@/features/outbox/queue-lone-mail'
import { wakeWorkers } from '@/features/outbox/queue-mail'
import { holdPetition } from '@/features/petitions/hold-petition'
import type { PetitionKey } from '@/features/petitions/load-petition'
import { checkLink, judgeDay, mostBatches, takesPaper } from './rules'
import type { BatchInput } from './schema'
import { writeChange } from './write-change'

export type EnterBatch = { ok: true } | { ok: false; reason: 'not-now' | 'too-many' | 'text' | 'future' | 'too-early' }

interface NewBatch {
  petition: Permitted<'countPaper', PetitionKey>
  /** The id that the form brought: the same form sent twice is one batch. */
  id: string
  form: BatchInput
  locale: string
}

/**
 * Enters signatures on paper. They count once somebody else of the team has checked the number; where nobody else may, a link is
 * mailed that counts them a day later. Refuses what comes after the hand-in, a text the petition never had, and a day that
 * cannot be.
 */
export async function enterBatch(context: WebContext, { petition, id, form, locale }: NewBatch): Promise<EnterBatch> {
  const { id: petitionId, teamId, by } = petition
  const { now } = context
  const outcome = await context.db.$transaction(async (tx): Promise<EnterBatch> => {
    if (!takesPaper(await holdPetition(tx, petitionId))) return { ok: false, reason: 'not-now' }
    const before = await tx.paperBatch.findUnique({ where: { id }, select: { petitionId: true } })
    if (before) return before.petitionId === petitionId ? { ok: true } : { ok: false, reason: 'not-now' }
    if ((await tx.paperBatch.count({ where: { petitionId } })) >= mostBatches) return { ok: false, reason: 'too-many' }
    const columns = await batchColumns(tx, petitionId, form, now)
    if ('reason' in columns) return { ok: false, reason: columns.reason }
    const alone = (await listPermitted(tx, teamId, 'countPaper')).every((one) => one === by)
    const written = { writtenBy: by, writtenAt: now, createdAt: now, alone }
    const { count } = await tx.paperBatch.createMany({
      data: [{ id, petitionId, ...columns, ...written }],
      skipDuplicates: true,
    })
    if (count === 0) return { ok: true }
    await writeChange(tx, { id, petitionId, teamId, by, act: 'enter', at: now, counts: false })
    if (alone) await queueLoneMail(context, tx, { ...checkLink, aboutId: id, by, locale })
    return { ok: true }
  })
  if (outcome.ok) await wakeWorkers(context)
  return outcome
}

/** What a form says as the row has it; the reason where it cannot be. */
export async function batchColumns(
  tx: Writer,
  petitionId: string,
  { text, ...columns }: BatchInput,
  now: Date,
): Promise<
  (Omit<BatchInput, 'text'> & { versionId: string; locale: string }) | { reason: 'text' | 'future' | 'too-early' }
> {
  const translation = await tx.petitionTranslation.findFirst({
    where: { locale: text.locale, version: { petitionId, number: text.version } },
    select: { versionId: true, version: { select: { petition: { select: { createdAt: true } } } } },
  })
  if (!translation) return { reason: 'text' }
  const wrong = judgeDay(columns.collectedOn, { begunAt: translation.version.petition.createdAt, now })
  return wrong ? { reason: wrong } : { ...columns, versionId: translation.versionId, locale: text.locale }
}
