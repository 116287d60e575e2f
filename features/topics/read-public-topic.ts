import type { Context } from '@/features/context'
import { pickTranslation } from '@/features/places/pick-translation'
import type { Prisma } from '@/generated/prisma/client'
import type { TopicKind } from '@/generated/prisma/enums'
import { type NamedTopic, namedTopic, nameTopic } from './name-topic'
import { deepestTopic } from './rules'

/** A topic as its page shows it. */
export interface PublicTopic extends NamedTopic {
  kind: TopicKind
  summary: string
  /** How many parts a series is to have. */
  parts: number | null
  /** The topics above it, the highest first, and those below it that have something to read. */
  above: NamedTopic[]
  below: NamedTopic[]
  locales: string[]
}

/** Topics below one that are shown, at most. */
const mostBelow = 100

/** True for a topic with something that everybody may read: a statement of its own, or of a topic however far below it. */
function isRead(depth = 1): Prisma.TopicWhereInput {
  const own: Prisma.TopicWhereInput[] = [
    { statements: { some: { listedOn: { not: null } } } },
    { series: { some: { state: 'published' } } },
  ]
  return { OR: depth < deepestTopic ? [...own, { children: { some: isRead(depth + 1) } }] : own }
}

/** The topic of that address; undefined when there is none, or nothing of it can be read. */
export async function readPublicTopic(
  { db }: Pick<Context, 'db'>,
  slug: string,
  asked: string,
): Promise<PublicTopic | undefined> {
  const topic = await db.topic.findFirst({
    where: { slug, ...isRead() },
    select: {
      ...namedTopic,
      kind: true,
      parts: true,
      names: { select: { locale: true, name: true, summary: true } },
      parent: {
        select: {
          ...namedTopic,
          parent: { select: { ...namedTopic, parent: { select: { ...namedTopic, parent: { select: namedTopic } } } } },
        },
      },
      children: { where: isRead(2), select: namedTopic, take: mostBelow, orderBy: { id: 'asc' } },
    },
  })
  if (!topic) return undefined
  const { kind, parts, parent, children, names, originalLocale } = topic
  const ancestors = [parent?.parent?.parent?.parent, parent?.parent?.parent, parent?.parent, parent].flatMap(
    (one) => one ?? [],
  )
  return {
    ...nameTopic(topic, asked),
    kind,
    parts,
    summary: pickTranslation(names, asked, originalLocale)?.summary ?? '',
    above: ancestors.map((one) => nameTopic(one, asked)),
    below: children.map((one) => nameTopic(one, asked)),
    locales: names.map(({ locale }) => locale),
  }
}
