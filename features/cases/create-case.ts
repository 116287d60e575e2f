import type { Team } from '@/features/access/load-team'
import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { isPlausibleStatusDay } from './rules'
import type { NewCaseInput } from './schema'

/** Begins the file of a person at risk. Refuses a status from the future. */
export async function createCase(
  { db, now }: Context,
  { team, form }: { team: Permitted<'editCases', Team>; form: NewCaseInput },
): Promise<{ ok: true; id: string } | { ok: false; reason: 'day' }> {
  const { name, locale, status, source } = form
  const statusOn = new Date(form.statusOn)
  if (!isPlausibleStatusDay(statusOn, now)) return { ok: false, reason: 'day' }
  return db.$transaction(async (tx) => {
    const { id } = await tx.case.create({
      data: {
        teamId: team.teamId,
        status,
        statusOn,
        createdAt: now,
        names: { create: { locale, name } },
        changes: { create: { status, statusOn, source, at: now, organiserId: team.by } },
      },
      select: { id: true },
    })
    await recordAction(tx, { by: team.by, teamId: team.teamId, action: 'case.create', object: `case:${id}`, at: now })
    return { ok: true, id }
  })
}
