import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context, Writer } from '@/features/context'
import { forgetCase } from './forget-case'
import type { CaseKey } from './load-case'
import { lockCase } from './lock-case'

/**
 * Gives a person another portrait; returns the id of the one before, which the caller deletes. Whoever agreed, agreed to that
 * one: nobody sees the new one until it is said who agreed to it.
 */
export async function replacePortrait(tx: Writer, { id }: CaseKey, pictureId: string): Promise<string | null> {
  await lockCase(tx, id)
  const { portraitId } = await tx.case.findUniqueOrThrow({ where: { id }, select: { portraitId: true } })
  await tx.case.update({ where: { id }, data: { portraitId: pictureId, portraitConsent: '' }, select: { id: true } })
  await forgetCase(tx, id)
  return portraitId
}

/** Saves who agreed that a portrait is shown; while that is empty nobody sees it. */
export async function savePortraitConsent(
  { db, now }: Context,
  { person, consent }: { person: Permitted<'editCases', CaseKey>; consent: string },
): Promise<void> {
  const { id, teamId, by } = person
  await db.$transaction(async (tx) => {
    await lockCase(tx, id)
    await tx.case.update({ where: { id }, data: { portraitConsent: consent }, select: { id: true } })
    await recordAction(tx, { by, teamId, action: 'case.portrait', object: `case:${id}`, at: now })
    await forgetCase(tx, id)
  })
}
