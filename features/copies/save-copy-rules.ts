import { randomUUID } from 'node:crypto'
import { recordAction } from '@/features/access/record-action'
import { forgetCampaign } from '@/features/campaigns/forget-campaign'
import type { Context, Writer } from '@/features/context'
import type { EditableModelLetter } from '@/features/model-letters/load-model-letter'
import { lockModelLetter } from '@/features/model-letters/lock-model-letter'
import { readCopyRules } from './read-copy-rules'
import type { CopyRule, CopyRulesForm } from './schema'

type SaveCopyRules =
  | { ok: true; current: Awaited<ReturnType<typeof readCopyRules>> }
  | { ok: false; reason: 'unknown-addressee' }

/**
 * Saves who gets copies of a model letter's letters, and how much the site, the addressee and each of them see of the
 * signatories. Copies that were made already keep what they were made with. Refuses a reader whom the directory does
 * not hold.
 */
export async function saveCopyRules(
  { db, now }: Context,
  { letter, form }: { letter: EditableModelLetter; form: CopyRulesForm },
): Promise<SaveCopyRules> {
  const { id, campaignId, teamId, by } = letter
  return db.$transaction(async (tx) => {
    await lockModelLetter(tx, id)
    if (!(await knowsReaders(tx, form.rules))) return { ok: false, reason: 'unknown-addressee' }
    const { publicRedaction, addresseeRedaction } = form
    await tx.modelLetter.update({
      where: { id },
      data: { publicRedaction, addresseeRedaction, updatedAt: now },
      select: { id: true },
    })
    await writeRules(tx, id, form.rules)
    await recordAction(tx, { by, teamId, action: 'model-letter.copies', object: `model-letter:${id}`, at: now })
    await forgetCampaign(tx, campaignId)
    return { ok: true, current: await readCopyRules({ db: tx }, letter) }
  })
}

async function knowsReaders(tx: Writer, rules: readonly CopyRule[]): Promise<boolean> {
  const wanted = [...new Set(rules.flatMap(({ addresseeId }) => addresseeId ?? []))]
  return (await tx.addressee.count({ where: { id: { in: wanted }, removedAt: null } })) === wanted.length
}

/** A rule keeps its row, so that its copies know it; the places are left first, as two may never stand in one. */
async function writeRules(tx: Writer, modelLetterId: string, rules: readonly CopyRule[]): Promise<void> {
  const there = await tx.copyRule.findMany({ where: { modelLetterId }, select: { id: true } })
  const known = new Set(there.map(({ id }) => id))
  const kept = rules.flatMap(({ id }) => (id !== null && known.has(id) ? [id] : []))
  await tx.copyRule.deleteMany({ where: { modelLetterId, id: { notIn: kept } } })
  await tx.$executeRaw`UPDATE copy_rules SET position = -1 - position WHERE model_letter_id = ${modelLetterId}::uuid`
  for (const [position, { id: given, covers, ...rule }] of rules.entries()) {
    const id = given !== null && known.has(given) ? given : randomUUID()
    // Who stands in the directory is named there; a name beside it would only grow old.
    const who = rule.addresseeId === null ? rule : { ...rule, name: null, email: null }
    const data = { ...who, position }
    await tx.copyRule.upsert({
      where: { id },
      create: { id, modelLetterId, ...data },
      update: data,
      select: { id: true },
    })
    await tx.copyCoverLine.deleteMany({ where: { copyRuleId: id } })
    await tx.copyCoverLine.createMany({
      data: covers.filter(({ text }) => text !== '').map((cover) => ({ copyRuleId: id, ...cover })),
    })
  }
}
