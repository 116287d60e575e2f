import type { Team } from '@/features/access/load-team'
import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { day } from '@/features/days'
import type { MailState } from '@/generated/prisma/enums'
import { isPlaced, placeMails, type TroublePlace } from './place-mails'
import { holds } from './rules'
import type { MailKind } from './schema'

/** A mail that did not go at the first try. It names no person: only what kind of mail, and what the server said. */
export interface TroubledMail {
  id: string
  kind: MailKind
  state: MailState
  attempts: number
  /** Reply code or class of the last fault. */
  code: string | null
  /** When it was tried last, or will be tried next while it waits. */
  at: Date
  /** What it belongs to. */
  about: TroublePlace
}

/** What the desk shows at most, and how many mails of all teams are looked through at a time. */
const most = 100
const step = 500

/**
 * The mails of a team's petitions and letters that wait for another try, failed, may have arrived, or lost their
 * addressee; newest first. The letters of a digest are its own.
 */
export async function listTroubledMails({ db }: Context, team: Permitted<'watchMail', Team>): Promise<TroubledMail[]> {
  const found: TroubledMail[] = []
  for (let skip = 0; found.length < most; skip += step) {
    const mails = await db.outboxMail.findMany({
      where: {
        OR: [
          { state: { in: ['failed', 'unknown'] } },
          { state: { in: ['due', 'waiting'] }, lastCode: { not: null } },
          { state: 'cancelled', lastCode: { in: [holds.removed, holds.noAddress] } },
        ],
        digestId: null,
        ...isPlaced,
      },
      orderBy: [{ runAt: 'desc' }, { id: 'desc' }],
      skip,
      take: step,
      select: {
        id: true,
        kind: true,
        state: true,
        attempts: true,
        lastCode: true,
        runAt: true,
        about: true,
        aboutId: true,
      },
    })
    for (const { mail, place } of await placeMails(db, team.teamId, mails)) {
      const { id, kind, state, attempts, lastCode, runAt } = mail
      found.push({ id, kind: kind as MailKind, state, attempts, code: lastCode, at: runAt, about: place })
    }
    if (mails.length < step) break
  }
  return found.slice(0, most)
}

/** How often each fault happened among the mails of the last seven days that are not through, most frequent first. */
export async function countFaults({ db, now }: Context): Promise<{ code: string; state: MailState; count: number }[]> {
  const week = new Date(now.getTime() - 7 * day)
  const rows = await db.outboxMail.groupBy({
    by: ['lastCode', 'state'],
    where: { lastCode: { not: null }, state: { in: ['due', 'waiting', 'failed', 'unknown'] }, runAt: { gt: week } },
    _count: true,
  })
  return rows
    .map(({ lastCode, state, _count }) => ({ code: lastCode ?? '', state, count: _count }))
    .sort((a, b) => b.count - a.count)
}
