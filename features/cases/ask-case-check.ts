import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { forgetCase } from './forget-case'
import { hashCase, readCaseGate } from './hash-case'
import type { CaseKey } from './load-case'
import { lockCase } from './lock-case'
import { isGateOpen } from './rules'

/**
 * Asks for a second organiser to answer whether everybody may read of a person, as the file is now. Where the last answer still
 * holds, the person is shown again at once. Asking twice changes nothing.
 */
export async function askCaseCheck(
  { db, now }: Context,
  { person }: { person: Permitted<'editCases', CaseKey> },
): Promise<{ ok: true; shown: boolean }> {
  const { id, teamId, by } = person
  return db.$transaction(async (tx) => {
    await lockCase(tx, id)
    const gate = await readCaseGate({ db: tx, now }, id)
    if (gate === 'asked') return { ok: true, shown: false }
    if (isGateOpen(gate)) {
      await tx.case.update({ where: { id }, data: { shownAt: now }, select: { id: true } })
      await recordAction(tx, { by, teamId, action: 'case.show', object: `case:${id}`, at: now })
      await forgetCase(tx, id)
      return { ok: true, shown: true }
    }
    await tx.caseCheck.create({
      data: { caseId: id, contentHash: await hashCase({ db: tx }, id), askedBy: by, askedAt: now },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: 'harm-check.ask', object: `case:${id}`, at: now })
    return { ok: true, shown: false }
  })
}
