import { listPermitted } from '@/features/access/list-permitted'
import type { Permitted } from '@/features/access/policy'
import type { WebContext } from '@/features/context'
import { queueLoneMail } from '@/features/outbox/queue-lone-mail'
import { wakeWorkers } from '@/features/outbox/queue-mail'
import { holdPetition } from '@/features/petitions/hold-petition'
import { batchColumns } from './enter-batch'
import type { BatchKey } from './load-batch'
import { lockBatch } from './lock-batch'
import { checkLink, takesPaper } from './rules'
import type { BatchInput } from './schema'
import { writeChange } from './write-change'

export type CorrectBatch = { ok: true } | { ok: false; reason: 'not-now' | 'changed' | 'text' | 'future' | 'too-early' }

interface Correction {
  batch: Permitted<'countPaper', BatchKey>
  revision: number
  form: BatchInput
  locale: string
}

/**
 * Corrects a batch, whoever entered it: from then on it waits to be checked anew by somebody who wrote none of it, and counts no
 * more until then.
 */
export async function correctBatch(
  context: WebContext,
  { batch, revision, form, locale }: Correction,
): Promise<CorrectBatch> {
  const { id, petitionId, teamId, by } = batch
  const { now } = context
  const outcome = await context.db.$transaction(async (tx): Promise<CorrectBatch> => {
    if (!takesPaper(await holdPetition(tx, petitionId))) return { ok: false, reason: 'not-now' }
    const locked = await lockBatch(tx, id)
    if (locked.state === 'removed') return { ok: false, reason: 'not-now' }
    if (locked.revision !== revision) return { ok: false, reason: 'changed' }
    const columns = await batchColumns(tx, petitionId, form, now)
    if ('reason' in columns) return { ok: false, reason: columns.reason }
    const authors = [...locked.authors, by]
    const alone = (await listPermitted(tx, teamId, 'countPaper')).every((one) => authors.includes(one))
    const state = { state: 'entered', checkedBy: null, checkedAt: null, reason: '', alone } as const
    await tx.paperBatch.update({
      where: { id },
      data: { ...columns, ...state, writtenBy: by, writtenAt: now, revision: { increment: 1 } },
      select: { id: true },
    })
    const counts = locked.state === 'counted'
    await writeChange(tx, { id, petitionId, teamId, by, act: 'correct', at: now, counts })
    if (alone) await queueLoneMail(context, tx, { ...checkLink, aboutId: id, by, locale })
    return { ok: true }
  })
  if (outcome.ok) await wakeWorkers(context)
  return outcome
}
