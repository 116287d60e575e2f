import { isId } from '@/features/access/ids'
import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { forgetCase } from './forget-case'
import type { CaseKey } from './load-case'
import { lockCase } from './lock-case'
import type { AppealInput } from './schema'

/** Appeals that one person has, at most. */
export const mostAppeals = 60

/** Adds an appeal to the chain of a person: after the one it names, else after the newest. Refuses one too many. */
export async function addAppeal(
  { db, now }: Context,
  { person, form }: { person: Permitted<'editCases', CaseKey>; form: AppealInput },
): Promise<{ ok: true } | { ok: false; reason: 'too_big' }> {
  const { id, teamId, by } = person
  return db.$transaction(async (tx) => {
    await lockCase(tx, id)
    const known = await tx.caseAppeal.findMany({
      where: { caseId: id },
      orderBy: [{ issuedOn: 'desc' }, { id: 'desc' }],
      take: mostAppeals,
      select: { id: true, issuedOn: true },
    })
    if (known.length >= mostAppeals) return { ok: false, reason: 'too_big' }
    const issuedOn = new Date(form.issuedOn)
    const before = known.find((one) => one.issuedOn <= issuedOn)?.id ?? null
    const { number, title, locale, url } = form
    const added = await tx.caseAppeal.create({
      data: { caseId: id, number, title, locale, url, issuedOn, beforeId: before },
      select: { id: true },
    })
    // What came after the one before comes after this one now.
    const next = known.findLast((one) => one.issuedOn > issuedOn)
    if (next) await tx.caseAppeal.update({ where: { id: next.id }, data: { beforeId: added.id }, select: { id: true } })
    await recordAction(tx, { by, teamId, action: 'case.appeal', object: `case:${id}`, at: now })
    await forgetCase(tx, id)
    return { ok: true }
  })
}

/** Takes an appeal out of the chain; the one after it follows the one before it. */
export async function removeAppeal(
  { db, now }: Context,
  { person, appealId }: { person: Permitted<'editCases', CaseKey>; appealId: string },
): Promise<{ ok: true } | { ok: false; reason: 'unknown' }> {
  const { id, teamId, by } = person
  if (!isId(appealId)) return { ok: false, reason: 'unknown' }
  return db.$transaction(async (tx) => {
    await lockCase(tx, id)
    const appeal = await tx.caseAppeal.findUnique({ where: { id: appealId, caseId: id }, select: { beforeId: true } })
    if (!appeal) return { ok: false, reason: 'unknown' }
    await tx.caseAppeal.updateMany({ where: { beforeId: appealId }, data: { beforeId: appeal.beforeId } })
    await tx.caseAppeal.delete({ where: { id: appealId }, select: { id: true } })
    await recordAction(tx, { by, teamId, action: 'case.appeal', object: `case:${id}`, at: now })
    await forgetCase(tx, id)
    return { ok: true }
  })
}
