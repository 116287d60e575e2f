import { recordAction } from '@/features/access/record-action'
import { isPublic } from '@/features/campaigns/rules'
import type { Context, Writer } from '@/features/context'
import { dayOf } from '@/features/days'
import { type Gap, stoppingGaps } from '@/features/texts/gaps'
import { forgetStatement } from './forget-statement'
import { listOnTopics } from './list-on-topics'
import type { PublishableStatement } from './load-statement'
import { type LockedStatement, lockStatement } from './lock-statement'
import { readStatement } from './read-statement'
import { findStatementGaps, mayStatementBecome } from './rules'

export type PublishStatementOutcome =
  | { ok: true }
  | { ok: false; reason: 'incomplete'; gaps: Gap[] }
  | { ok: false; reason: 'not-now' | 'campaign-not-public' | 'past' }

/**
 * Publishes a statement, or one anew that was withdrawn. Refuses one that lacks something in its original language, and one
 * of a campaign that is no public one. Publishing twice does no harm.
 */
export async function publishStatement(
  { db, now }: Context,
  { statement }: { statement: PublishableStatement },
): Promise<PublishStatementOutcome> {
  const { id, teamId, by } = statement
  return db.$transaction(async (tx) => {
    const locked = await lockStatement(tx, id)
    if (locked.state === 'published') return { ok: true }
    const refused = await findHurdle(tx, statement, locked, 'published')
    if (refused) return refused
    await makePublic(tx, id, now)
    await recordAction(tx, { by, teamId, action: 'statement.publish', object: `statement:${id}`, at: now })
    return { ok: true }
  })
}

/** Lets the worker publish a draft at a time to come; asked again, at another. */
export async function scheduleStatement(
  { db, now }: Context,
  { statement, at }: { statement: PublishableStatement; at: Date },
): Promise<PublishStatementOutcome> {
  const { id, teamId, by } = statement
  if (at <= now) return { ok: false, reason: 'past' }
  return db.$transaction(async (tx) => {
    const locked = await lockStatement(tx, id)
    const refused = locked.state === 'scheduled' ? null : await findHurdle(tx, statement, locked, 'scheduled')
    if (refused) return refused
    await tx.statement.update({
      where: { id },
      data: { state: 'scheduled', publishAt: at, updatedAt: now },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: 'statement.schedule', object: `statement:${id}`, at: now })
    return { ok: true }
  })
}

/** Makes a scheduled statement a draft again. */
export async function unscheduleStatement(
  { db, now }: Context,
  { statement }: { statement: PublishableStatement },
): Promise<{ ok: true } | { ok: false; reason: 'not-now' }> {
  const { id, teamId, by } = statement
  return db.$transaction(async (tx) => {
    const { state } = await lockStatement(tx, id)
    if (state === 'draft') return { ok: true }
    if (!mayStatementBecome(state, 'draft')) return { ok: false, reason: 'not-now' }
    await tx.statement.update({
      where: { id },
      data: { state: 'draft', publishAt: null, updatedAt: now },
      select: { id: true },
    })
    await recordAction(tx, { by, teamId, action: 'statement.unschedule', object: `statement:${id}`, at: now })
    return { ok: true }
  })
}

/** Takes a public statement away from readers: its page is gone until it is published anew. */
export async function withdrawStatement(
  { db, now }: Context,
  { statement }: { statement: PublishableStatement },
): Promise<{ ok: true } | { ok: false; reason: 'not-now' }> {
  const { id, teamId, by } = statement
  return db.$transaction(async (tx) => {
    const { state } = await lockStatement(tx, id)
    if (state === 'withdrawn') return { ok: true }
    if (!mayStatementBecome(state, 'withdrawn')) return { ok: false, reason: 'not-now' }
    await tx.statement.update({ where: { id }, data: { state: 'withdrawn', updatedAt: now }, select: { id: true } })
    await listOnTopics(tx, id)
    await recordAction(tx, { by, teamId, action: 'statement.withdraw', object: `statement:${id}`, at: now })
    await forgetStatement(tx, id)
    return { ok: true }
  })
}

async function findHurdle(
  tx: Writer,
  statement: PublishableStatement,
  { state, isGone }: LockedStatement,
  to: 'scheduled' | 'published',
): Promise<Exclude<PublishStatementOutcome, { ok: true }> | null> {
  if (isGone || !mayStatementBecome(state, to)) return { ok: false, reason: 'not-now' }
  const content = await readStatement({ db: tx }, statement)
  const gaps = stoppingGaps(findStatementGaps(content), content.originalLocale)
  if (gaps.length > 0) return { ok: false, reason: 'incomplete', gaps }
  return (await stands(tx, content.campaignId)) ? null : { ok: false, reason: 'campaign-not-public' }
}

async function stands(tx: Writer, campaignId: string | null): Promise<boolean> {
  if (campaignId === null) return true
  const { state } = await tx.campaign.findUniqueOrThrow({ where: { id: campaignId }, select: { state: true } })
  return isPublic(state)
}

/** Lets everybody read a statement that is held still: it has a day, and what it says now has been public. */
export async function makePublic(tx: Writer, id: string, now: Date): Promise<void> {
  const { publishedOn, publishedAt } = await tx.statement.findUniqueOrThrow({
    where: { id },
    select: { publishedOn: true, publishedAt: true },
  })
  await tx.statement.update({
    where: { id },
    data: {
      state: 'published',
      publishAt: null,
      publishedOn: publishedOn ?? dayOf(now),
      publishedAt: publishedAt ?? now,
      updatedAt: now,
    },
    select: { id: true },
  })
  await tx.$executeRaw`
    UPDATE statement_versions SET is_public = true FROM (
      SELECT locale, max(revision) AS revision FROM statement_versions
      WHERE statement_id = ${id}::uuid GROUP BY locale
    ) AS latest
    WHERE statement_versions.statement_id = ${id}::uuid
      AND statement_versions.locale = latest.locale AND statement_versions.revision = latest.revision`
  await listOnTopics(tx, id)
  await forgetStatement(tx, id)
}
