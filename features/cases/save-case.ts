import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import { forgetCampaign } from '@/features/campaigns/forget-campaign'
import type { Context, Writer } from '@/features/context'
import { forgetCase } from './forget-case'
import { hideUnchecked } from './hide-unchecked'
import { holdUnchecked } from './hold-letters'
import type { CaseKey } from './load-case'
import { lockCase } from './lock-case'
import type { CaseForm } from './schema'

export type SaveCase = { ok: true; stopped: number; hidden: boolean } | { ok: false; reason: 'changed' }

/**
 * Saves names and facts. Letters about the person that say something else now are stopped, until a second organiser has
 * looked at them. Refuses what was opened before somebody else saved.
 */
export async function saveCase(
  { db, now }: Context,
  { person, form }: { person: Permitted<'editCases', CaseKey>; form: CaseForm },
): Promise<SaveCase> {
  const { id, teamId, by } = person
  return db.$transaction(async (tx) => {
    if ((await lockCase(tx, id)) !== form.revision) return { ok: false, reason: 'changed' }
    await writeCase(tx, id, form, now)
    await recordAction(tx, { by, teamId, action: 'case.save', object: `case:${id}`, at: now })
    const letters = await tx.modelLetter.findMany({
      where: { caseId: id, state: { not: 'draft' } },
      select: { id: true, campaignId: true },
    })
    const ids = letters.map((letter) => letter.id)
    const stopped = await holdUnchecked(tx, ids, now)
    for (const campaignId of new Set(letters.map((letter) => letter.campaignId))) await forgetCampaign(tx, campaignId)
    await forgetCase(tx, id)
    return { ok: true, stopped, hidden: await hideUnchecked(tx, id, now) }
  })
}

async function writeCase(tx: Writer, id: string, { names, facts }: CaseForm, now: Date): Promise<void> {
  await tx.case.update({ where: { id }, data: { revision: { increment: 1 }, updatedAt: now }, select: { id: true } })
  await tx.caseName.deleteMany({ where: { caseId: id } })
  await tx.caseName.createMany({
    data: names.filter(({ name }) => name !== '').map((name) => ({ caseId: id, ...name })),
  })
  await tx.caseFact.deleteMany({ where: { caseId: id } })
  for (const [position, { texts, sourceUrl, ...fact }] of facts.entries()) {
    const written = texts.filter(({ text }) => text !== '')
    await tx.caseFact.create({
      data: { caseId: id, position, ...fact, sourceUrl: sourceUrl || null, texts: { create: written } },
      select: { id: true },
    })
  }
}
