import type { Team } from '@/features/access/load-team'
import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { chooseSlug } from '@/features/texts/choose-slug'
import type { TopicKind } from '@/generated/prisma/enums'

interface NewTopic {
  team: Permitted<'edit', Team>
  kind: TopicKind
  name: string
  locale: string
}

/** Begins a topic or a series, with its name in one language. Nobody sees it until a statement with it is public. */
export async function createTopic(
  { db, now }: Context,
  { team, kind, name, locale }: NewTopic,
): Promise<{ ok: true; id: string }> {
  const { teamId, by } = team
  return db.$transaction(async (tx) => {
    const slug = await chooseSlug(tx, { title: name, noun: 'topic', table: tx.topic })
    const { id } = await tx.topic.create({
      data: { teamId, slug, kind, originalLocale: locale, createdAt: now, names: { create: { locale, name } } },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: 'topic.create', object: `topic:${id}`, at: now })
    return { ok: true, id }
  })
}
