import type { Team } from '@/features/access/load-team'
import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { forgetProfile } from './forget-profile'
import type { ProfileForm } from './schema'

/**
 * Saves who a team is. Refuses what was opened before somebody else saved it. The team is called by the name that it has
 * in its own language, on the desk as well.
 */
export async function saveProfile(
  { db, now }: Context,
  { team, form }: { team: Permitted<'publish', Team>; form: ProfileForm },
): Promise<{ ok: true } | { ok: false; reason: 'changed' }> {
  const { teamId, by } = team
  const { revision, texts, ...profile } = form
  const [own] = texts
  if (!own) throw new Error('A profile has a text in its own language')
  return db.$transaction(async (tx) => {
    // Of two who say it for the first time at once, the second waits here.
    await tx.$queryRaw`SELECT id FROM teams WHERE id = ${teamId}::uuid FOR UPDATE`
    const before = await tx.profile.findUnique({ where: { teamId }, select: { revision: true } })
    if ((before?.revision ?? 0) !== revision) return { ok: false, reason: 'changed' }
    const data = { ...profile, originalLocale: own.locale, revision: revision + 1, updatedAt: now }
    await tx.profile.upsert({
      where: { teamId },
      create: { teamId, ...data },
      update: data,
      select: { teamId: true },
    })
    await tx.profileText.deleteMany({ where: { teamId } })
    await tx.profileText.createMany({ data: texts.map((text) => ({ teamId, ...text })) })
    await tx.team.update({ where: { id: teamId }, data: { name: own.name }, select: { id: true } })
    await recordAction(tx, { by, teamId, action: 'profile.save', object: `team:${teamId}`, at: now })
    await forgetProfile(tx, teamId)
    return { ok: true }
  })
}
