import { randomUUID } from 'node:crypto'
import { recordAction } from '@/features/access/record-action'
import { isPublic } from '@/features/campaigns/rules'
import type { Context, Writer } from '@/features/context'
import { dayOf } from '@/features/days'
import { forgetPages } from '@/features/pages'
import { namedPetition, petitionName } from '@/features/petitions/name-petition'
import { mostTopicsOfOne } from '@/features/statements/schema'
import type { EditableContent } from './load-content-import'
import { pictureFinder, placePost, type Surroundings } from './place-post'
import { type ReadContentImport, readContentImport } from './read-content-import'
import type { ContentPost } from './rules'
import { keptPost } from './schema'
import { writeTopics } from './write-topics'

export type ApplyContentOutcome =
  /** `again` where it was written before: nothing was done now. */
  { ok: true; again: boolean } | { ok: false; reason: 'undone' | 'campaign-not-public' | 'pictures-wait' }

/** One import of texts is written at a time. */
const lock = 7_263_004_122
const patience = { maxWait: 60_000, timeout: 300_000 }
/** Posts that are read and written in one statement. */
const atOnce = 200
/** So many of one address are told apart by a number. */
const mostAlike = 12

/**
 * Writes the posts of a file as statements, all or none: whoever looks meanwhile sees none of them, and what ends this
 * process leaves none. What was not open to everybody where it comes from is a draft here, whatever was chosen.
 */
export async function applyContent(
  { db, now }: Context,
  { kept }: { kept: EditableContent },
): Promise<ApplyContentOutcome> {
  const { id, teamId, by } = kept
  return db.$transaction(async (tx): Promise<ApplyContentOutcome> => {
    await lockContent(tx)
    const read = await readContentImport({ db: tx }, kept)
    if (read.state === 'applied') return { ok: true, again: true }
    if (read.state === 'undone') return { ok: false, reason: 'undone' }
    if ((await tx.contentImportPicture.count({ where: { importId: id, bytes: { not: null } } })) > 0) {
      return { ok: false, reason: 'pictures-wait' }
    }
    if (!(await mayPublish(tx, read))) return { ok: false, reason: 'campaign-not-public' }
    const written = await writeContent(tx, read, now)
    await tx.contentImport.update({
      where: { id },
      data: { state: 'applied', appliedAt: now, topics: [], counts: { ...read.counts, ...written } },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: 'content.import', object: `content:${id}`, at: now })
    return { ok: true, again: false }
  }, patience)
}

/** Waits until no other import of texts is written or undone; held until the transaction ends. */
export async function lockContent(tx: Writer): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lock})`
}

async function mayPublish(tx: Writer, { settings }: ReadContentImport): Promise<boolean> {
  if (!settings.publish || settings.campaignId === null) return true
  const campaign = await tx.campaign.findUnique({ where: { id: settings.campaignId }, select: { state: true } })
  return campaign !== null && isPublic(campaign.state)
}

async function writeContent(tx: Writer, read: ReadContentImport, now: Date) {
  const { id, teamId, settings } = read
  const topics = await writeTopics(tx, read)
  const series = new Set(read.topics.flatMap(({ key, kind }) => (kind === 'series' ? [key] : [])))
  const around = await readSurroundings(tx, read)
  const campaigns = await tx.campaign.findMany({ where: { teamId }, select: { id: true, slug: true, state: true } })
  const inSeries = await seriesPlaces(tx, new Map([...topics].filter(([key]) => series.has(key))))
  const shownOn = new Set<string>()
  let [after, count] = [0, 0]
  for (;;) {
    const rows = await tx.contentImportPost.findMany({
      where: { importId: id, number: { gt: after } },
      select: { number: true, post: true },
      orderBy: { number: 'asc' },
      take: atOnce,
    })
    if (rows.length === 0) break
    after = rows.at(-1)?.number ?? after
    const posts = rows.map(({ number, post }) => ({ number, post: keptPost.parse(post) }))
    const slugs = await chooseSlugs(
      tx,
      posts.map(({ post }) => post),
    )
    const made = posts.map(({ number, post }, at) => {
      const placed = placePost(post, settings, around)
      const named = campaigns.find(
        (one) => one.id === settings.campaignId || (settings.campaignId === null && one.slug === post.campaign),
      )
      // A statement stands on no page of a campaign that is none yet, and one without a title has no page.
      const isTitled = placed.texts.some(({ locale, title }) => locale === placed.originalLocale && title !== '')
      const isShown = placed.isPublic && isTitled && (!named || isPublic(named.state))
      const day = post.publishedOn === null ? null : new Date(`${post.publishedOn}T00:00:00Z`)
      const listedOn = isShown ? (day ?? dayOf(now)) : null
      return {
        ...placed,
        number,
        post,
        id: randomUUID(),
        slug: slugs[at] ?? randomUUID(),
        campaignId: named?.id ?? null,
        day,
        listedOn,
      }
    })
    await tx.statement.createMany({
      data: made.map((one) => ({
        id: one.id,
        teamId,
        campaignId: one.campaignId,
        slug: one.slug,
        kind: one.kind,
        state: one.listedOn
          ? ('published' as const)
          : settings.publish && one.post.state === 'withdrawn'
            ? ('withdrawn' as const)
            : ('draft' as const),
        originalLocale: one.originalLocale,
        originalVersion: one.post.originalVersion,
        ...inSeries(one.post),
        publishedOn: one.listedOn ?? one.day,
        publishedAt: one.listedOn,
        createdAt: now,
        updatedAt: now,
      })),
    })
    await tx.statementTranslation.createMany({
      data: made.flatMap((one) => one.texts.map(({ guessed, ...text }) => ({ ...text, statementId: one.id }))),
    })
    await tx.statementVersion.createMany({
      data: made.flatMap((one) =>
        one.texts.map(({ locale, title, summary, author, text }) => ({
          statementId: one.id,
          locale,
          revision: 1,
          title,
          summary,
          author,
          text,
          isPublic: one.listedOn !== null,
          organiserId: null,
          createdAt: now,
        })),
      ),
    })
    await tx.statementTopic.createMany({
      data: made.flatMap((one) =>
        [...new Set(one.post.topics.flatMap((key) => (series.has(key) ? [] : (topics.get(key) ?? []))))]
          .slice(0, mostTopicsOfOne)
          .map((topicId) => ({ statementId: one.id, topicId, listedOn: one.listedOn })),
      ),
    })
    await tx.oldAddress.createMany({
      data: made.flatMap((one) => one.post.oldPaths.map((path) => ({ path, statementId: one.id }))),
      skipDuplicates: true,
    })
    await tx.$executeRaw`
      UPDATE content_import_posts SET statement_id = made.id, post = NULL
      FROM unnest(${made.map((one) => one.number)}::int[], ${made.map((one) => one.id)}::uuid[]) AS made(number, id)
      WHERE import_id = ${id}::uuid AND content_import_posts.number = made.number`
    for (const { campaignId, listedOn } of made) if (campaignId && listedOn) shownOn.add(campaignId)
    count += made.length
  }
  await forgetPages(tx, [
    'statements',
    ...[...shownOn].map((campaign) => `campaign:${campaign}` as const),
    ...[...topics.values()].map((topic) => `topic:${topic}` as const),
  ])
  return { statements: count, topics: topics.size }
}

/** Where a post stands in its series: a part that another statement is, of before or of the same file, stays the other's. */
async function seriesPlaces(tx: Writer, topics: ReadonlyMap<string, string>) {
  const there = await tx.statement.findMany({
    where: { seriesId: { in: [...topics.values()] }, deletedAt: null },
    select: { seriesId: true, part: true },
  })
  const taken = new Set(there.map(({ seriesId, part }) => `${seriesId} ${part}`))
  return ({ series, part }: ContentPost): { seriesId: string | null; part: number | null } => {
    const seriesId = topics.get(series)
    if (seriesId === undefined || part === null || taken.has(`${seriesId} ${part}`))
      return { seriesId: null, part: null }
    taken.add(`${seriesId} ${part}`)
    return { seriesId, part }
  }
}

async function readSurroundings(tx: Writer, { id, settings }: ReadContentImport): Promise<Surroundings> {
  const pictures = await tx.contentImportPicture.findMany({
    where: { importId: id, pictureId: { not: null } },
    select: { path: true, pictureId: true },
  })
  const find = pictureFinder(pictures.map(({ path }) => path))
  const ids = new Map(pictures.map(({ path, pictureId }) => [path, pictureId ?? undefined]))
  const pictureOf = (source: string) => ids.get(find(source) ?? '')
  const petition =
    settings.petitionId &&
    (await tx.petition.findUnique({
      where: { id: settings.petitionId },
      select: { slug: true, ...namedPetition },
    }))
  if (!petition) return { pictureOf, petition: undefined }
  const title = petitionName(petition, petition.originalLocale)?.title ?? petition.slug
  return {
    pictureOf,
    petition: `[${title.replace(/[[\]\\]/g, '\\$&')}](/${petition.originalLocale}/petitions/${petition.slug})`,
  }
}

/** Addresses for posts: their own where nobody has it, numbered otherwise. */
async function chooseSlugs(tx: Writer, posts: readonly ContentPost[]): Promise<string[]> {
  const wanted = posts.map(({ slug }) => slug.slice(0, 60).replace(/-$/, '') || 'statement')
  const names = [...new Set(wanted)].flatMap((slug) => [
    slug,
    ...Array.from({ length: mostAlike }, (_, at) => `${slug}-${at + 2}`),
  ])
  const rows = await tx.statement.findMany({ where: { slug: { in: names } }, select: { slug: true } })
  const taken = new Set(rows.map(({ slug }) => slug))
  return wanted.map((slug) => {
    const numbered = names.slice(names.indexOf(slug), names.indexOf(slug) + mostAlike + 1)
    const free = numbered.find((one) => !taken.has(one)) ?? `${slug.slice(0, 40)}-${randomUUID().slice(0, 8)}`
    taken.add(free)
    return free
  })
}
