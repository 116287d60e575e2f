import { randomUUID } from 'node:crypto'
import type { Writer } from '@/features/context'
import { deepestTopic } from '@/features/topics/rules'
import { longestTopic } from '@/features/topics/schema'
import type { ReadContentImport } from './read-content-import'
import type { ContentTopic } from './rules'

/**
 * Makes topics of those that a file names, and finds those that the team has already. Returns their ids by the keys of
 * the file.
 */
export async function writeTopics(tx: Writer, read: ReadContentImport): Promise<Map<string, string>> {
  const { id: importId, teamId, settings } = read
  const wanted = read.topics.filter(
    (topic) =>
      topic.kind === 'series' || settings.topics === 'all' || (settings.topics === 'categories' && !topic.isTag),
  )
  const bases = wanted.map(({ key }) => slugOfKey(key))
  const there = await tx.topic.findMany({
    where: { slug: { in: [...new Set(bases)].flatMap(numbered) } },
    select: { id: true, slug: true, teamId: true, kind: true, parentId: true },
  })
  const taken = new Set(there.map(({ slug }) => slug))
  const [ids, made]: [Map<string, string>, { topic: ContentTopic; id: string; slug: string }[]] = [new Map(), []]
  for (const topic of wanted) {
    const slug = slugOfKey(topic.key)
    const own = there.find((one) => one.slug === slug && one.teamId === teamId && one.kind === topic.kind)
    if (own) {
      ids.set(topic.key, own.id)
      continue
    }
    const id = randomUUID()
    const free = numbered(slug).find((one) => !taken.has(one)) ?? `${slug.slice(0, 40)}-${id.slice(0, 8)}`
    taken.add(free)
    ids.set(topic.key, id)
    made.push({ topic, id, slug: free })
  }
  await tx.topic.createMany({
    data: made.map(({ topic, id, slug }) => ({
      id,
      teamId,
      slug,
      kind: topic.kind,
      parts: topic.parts,
      originalLocale: localeOf(topic, settings.locale),
      createdAt: read.createdAt,
      updatedAt: read.createdAt,
    })),
  })
  await tx.topicName.createMany({
    data: made.flatMap(({ topic, id }) =>
      topic.names.map(({ locale, name, summary }, at) => ({
        topicId: id,
        locale: at === 0 && !locale ? localeOf(topic, settings.locale) : locale || 'en',
        name: [...name].slice(0, longestTopic.name).join(''),
        summary: [...summary].slice(0, longestTopic.summary).join(''),
      })),
    ),
    skipDuplicates: true,
  })
  const mayStandUnder = standingUnder(wanted, there)
  for (const { topic, id } of made) {
    const parentId = ids.get(topic.parent)
    if (parentId && mayStandUnder(topic))
      await tx.topic.update({ where: { id }, data: { parentId, updatedAt: read.createdAt }, select: { id: true } })
  }
  await tx.contentImportTopic.createMany({ data: made.map(({ id }) => ({ importId, topicId: id })) })
  return ids
}

/** Says of topics whether they may stand where their file puts them: under topics, not under themselves, not too deep. */
function standingUnder(topics: readonly ContentTopic[], there: readonly { slug: string; parentId: string | null }[]) {
  const byKey = new Map(topics.map((topic) => [topic.key, topic]))
  // What is here already and stands under another may be as deep as any.
  const deep = new Set(there.flatMap(({ slug, parentId }) => (parentId === null ? [] : [slug])))
  return (topic: ContentTopic): boolean => {
    let above = topic.kind === 'topic' ? byKey.get(topic.parent) : undefined
    if (!above) return false
    for (let depth = 1; above; depth++) {
      if (above.kind !== 'topic' || above === topic || depth >= deepestTopic || deep.has(slugOfKey(above.key)))
        return false
      above = byKey.get(above.parent)
    }
    return true
  }
}

function localeOf(topic: ContentTopic, chosen: string): string {
  return topic.originalLocale || topic.names[0]?.locale || chosen || 'en'
}

function slugOfKey(key: string): string {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(key) ? key.slice(0, 60).replace(/-$/, '') : 'topic'
}

/** A slug, and the numbers behind it that are tried where it is taken. */
function numbered(slug: string): string[] {
  return [slug, ...Array.from({ length: 12 }, (_, at) => `${slug}-${at + 2}`)]
}
