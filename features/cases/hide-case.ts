import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { forgetCase } from './forget-case'
import type { CaseKey } from './load-case'
import { lockCase } from './lock-case'

/** Takes the page of a person away from everybody, at once; it can be shown again. */
export async function hideCase(
  { db, now }: Context,
  { person: { id, teamId, by } }: { person: Permitted<'editCases', CaseKey> },
): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockCase(tx, id)
    await tx.case.update({ where: { id }, data: { shownAt: null }, select: { id: true } })
    await recordAction(tx, { by, teamId, action: 'case.hide', object: `case:${id}`, at: now })
    await forgetCase(tx, id)
  })
}
