import { recordAction } from '@/features/access/record-action'
import { isPublic } from '@/features/campaigns/rules'
import type { Context, Writer } from '@/features/context'
import { chooseSlug } from '@/features/texts/choose-slug'
import { dropProposals } from '@/features/texts/drop-proposals'
import { originalTitle, stoppingGaps } from '@/features/texts/gaps'
import type { SaveOutcome } from '@/features/texts/save-outcome'
import { slugOf } from '@/features/texts/slugs'
import { forgetStatement } from './forget-statement'
import { keepVersions } from './keep-versions'
import { listOnTopics } from './list-on-topics'
import type { EditableStatement } from './load-statement'
import { type LockedStatement, lockStatement } from './lock-statement'
import { readStatement } from './read-statement'
import { findStatementGaps, followVersion, saysSame } from './rules'
import type { StatementForm, StatementText } from './schema'

export type SaveStatementOutcome =
  | SaveOutcome<StatementForm>
  /** Its campaign, series or a topic is none of the team's, or the campaign is no more public than it. */
  | { ok: false; reason: 'not-found' | 'campaign-not-public' }
  /** Another statement is that part of the series. */
  | { ok: false; reason: 'part-taken' }

/** Saves everything the editor of a statement holds. What is public already must stay whole. */
export async function saveStatement(
  { db, now }: Context,
  { statement, form }: { statement: EditableStatement; form: StatementForm },
): Promise<SaveStatementOutcome> {
  const { id, teamId, by } = statement
  return db.$transaction(async (tx) => {
    const locked = await lockStatement(tx, id)
    const before = await readStatement({ db: tx }, statement)
    if (locked.isGone) return { ok: false, reason: 'not-found' }
    if (locked.revision !== form.revision) return { ok: false, reason: 'changed', current: before }
    const gaps = stoppingGaps(findStatementGaps(form), form.originalLocale)
    if (locked.state !== 'draft' && gaps.length > 0) return { ok: false, reason: 'incomplete', gaps }
    const refused = await findRefusal(tx, { id, teamId, locked, form })
    if (refused) return { ok: false, reason: refused }
    // Pages on which it stands no more.
    if (locked.state === 'published') await forgetStatement(tx, id)
    await writeStatement(tx, { id, locked, before, form, by, now })
    await dropProposals(tx, `statement:${id}`, form.translations)
    await recordAction(tx, { by, teamId, action: 'statement.save', object: `statement:${id}`, at: now })
    if (locked.state === 'published') await forgetStatement(tx, id)
    return { ok: true, current: await readStatement({ db: tx }, statement) }
  })
}

interface Asked {
  id: string
  teamId: string
  locked: LockedStatement
  form: StatementForm
}

/** Why a statement cannot stand where the form puts it; null where it can. */
async function findRefusal(tx: Writer, { id, teamId, locked, form }: Asked) {
  const { campaignId, seriesId, part, topicIds } = form
  if (campaignId !== null) {
    const campaign = await tx.campaign.findFirst({ where: { id: campaignId, teamId }, select: { state: true } })
    if (!campaign) return 'not-found'
    if (locked.state === 'published' && !isPublic(campaign.state)) return 'campaign-not-public'
  }
  const known = await tx.topic.count({ where: { id: { in: topicIds }, teamId, kind: 'topic' } })
  if (known !== new Set(topicIds).size) return 'not-found'
  if (seriesId === null) return null
  // Of two that take the same part at once, the second sees the first.
  const [series] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text AS id FROM topics
    WHERE id = ${seriesId}::uuid AND team_id = ${teamId}::uuid AND kind = 'series' FOR NO KEY UPDATE`
  if (!series) return 'not-found'
  const taken = await tx.statement.findFirst({
    where: { seriesId, part, id: { not: id }, deletedAt: null },
    select: { id: true },
  })
  return taken ? 'part-taken' : null
}

interface Written {
  id: string
  locked: LockedStatement
  before: StatementForm
  form: StatementForm
  by: string
  now: Date
}

async function writeStatement(tx: Writer, { id, locked, before, form, by, now }: Written): Promise<void> {
  const texts = begunStatementTexts(form)
  const isChanged = (text: StatementText) => !before.translations.some((old) => isSameText(old, text))
  const changed = texts.filter(isChanged)
  const originalChanged = changed.some(({ locale }) => locale === form.originalLocale)
  const after = locked.originalVersion + (originalChanged ? 1 : 0)
  const followed = new Map(
    (
      await tx.statementTranslation.findMany({
        where: { statementId: id },
        select: { locale: true, followsVersion: true },
      })
    ).map(({ locale, followsVersion }) => [locale, followsVersion]),
  )
  await tx.statementTranslation.deleteMany({ where: { statementId: id } })
  await tx.statementTranslation.createMany({
    data: texts.map(({ upToDate, ...text }) => ({
      ...text,
      statementId: id,
      followsVersion:
        text.locale === form.originalLocale
          ? after
          : followVersion({
              before: locked.originalVersion,
              after,
              followed: followed.get(text.locale),
              changed: changed.some(({ locale }) => locale === text.locale),
              upToDate,
            }),
    })),
  })
  await writeTopics(tx, id, form.topicIds)
  await tx.statement.update({
    where: { id },
    data: {
      revision: { increment: 1 },
      originalVersion: after,
      originalLocale: form.originalLocale,
      kind: form.kind,
      campaignId: form.campaignId,
      slug: await slugFor(tx, { id, locked, before, form }),
      seriesId: form.seriesId,
      part: form.part,
      // What is public has a day.
      ...(form.publishedOn === null && locked.state === 'published'
        ? {}
        : { publishedOn: form.publishedOn === null ? null : new Date(form.publishedOn) }),
      updatedAt: now,
    },
    select: { id: true },
  })
  await listOnTopics(tx, id)
  const isRead = locked.state === 'published'
  await keepVersions(tx, { statementId: id, revision: locked.revision + 1, by, isPublic: isRead, now, texts: changed })
}

const isSameText = (old: StatementText, text: StatementText) => old.locale === text.locale && saysSame(old, text)

/** The texts that saving keeps: the original, and each translation in which something is written. */
function begunStatementTexts({ originalLocale, translations }: StatementForm): StatementText[] {
  return translations.filter(
    ({ locale, title, summary, text }) => locale === originalLocale || title !== '' || summary !== '' || text !== '',
  )
}

async function writeTopics(tx: Writer, statementId: string, topicIds: readonly string[]): Promise<void> {
  await tx.statementTopic.deleteMany({ where: { statementId, topicId: { notIn: [...topicIds] } } })
  await tx.statementTopic.createMany({
    data: topicIds.map((topicId) => ({ statementId, topicId })),
    skipDuplicates: true,
  })
}

/**
 * The address: as it is once it was public, as it was typed, or the title's own. A draft whose address came from its title
 * follows it.
 */
async function slugFor(tx: Writer, { id, locked, before, form }: Omit<Written, 'by' | 'now'>): Promise<string> {
  if (locked.wasPublic) return locked.slug
  const fromTitle = slugOf(originalTitle(before)) || 'statement'
  const follows = form.slug === '' || (form.slug === locked.slug && locked.slug.startsWith(fromTitle))
  if (!follows && form.slug === locked.slug) return locked.slug
  const title = follows ? originalTitle(form) : form.slug
  return chooseSlug(tx, { title, noun: 'statement', table: tx.statement, but: id })
}
