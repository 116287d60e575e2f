import type { Team } from '@/features/access/load-team'
import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { chooseSlug } from '@/features/texts/choose-slug'
import type { StatementKind } from '@/generated/prisma/enums'

interface NewStatement {
  team: Permitted<'edit', Pick<Team, 'teamId'>>
  title: string
  locale: string
  kind: StatementKind
  /** The campaign it is about; another team's counts as none. */
  campaignId?: string | null
  /** What is written already, in each language; else there is a title in one. */
  texts?: readonly { locale: string; title: string; summary: string; text: string }[]
}

/** Begins a statement: a draft with a title in one language. */
export async function createStatement(
  { db, now }: Context,
  { team, title, locale, kind, campaignId = null, texts = [{ locale, title, summary: '', text: '' }] }: NewStatement,
): Promise<{ ok: true; id: string }> {
  const { teamId, by } = team
  return db.$transaction(async (tx) => {
    const slug = await chooseSlug(tx, { title, noun: 'statement', table: tx.statement })
    const own = campaignId && (await tx.campaign.findFirst({ where: { id: campaignId, teamId }, select: { id: true } }))
    const { id } = await tx.statement.create({
      data: {
        teamId,
        campaignId: own ? own.id : null,
        slug,
        kind,
        originalLocale: locale,
        createdAt: now,
        translations: { create: [...texts] },
      },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: 'statement.create', object: `statement:${id}`, at: now })
    return { ok: true, id }
  })
}
