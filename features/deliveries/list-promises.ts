import { rolesThatMay } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { Prisma } from '@/generated/prisma/client'
import { type Due, dueState, isOpenPromise, isTimeToAsk, silentSince } from './reply-due'
import { outcomeGroups } from './rules'

const fields = {
  id: true,
  channel: true,
  state: true,
  outcome: true,
  outcomeOn: true,
  dueOn: true,
  byWhom: true,
  postedOn: true,
  expectedOn: true,
  createdOn: true,
  letter: {
    select: {
      id: true,
      origin: true,
      country: true,
      modelLetterId: true,
      reference: true,
      addressee: {
        select: { id: true, kind: true, state: true, name: true, names: true, hostCountry: true, hostCity: true },
      },
      replies: { where: { state: { not: 'put_away' } }, select: { receivedOn: true } },
      deliveries: { where: { outcome: 'reply_received' }, select: { outcomeOn: true } },
    },
  },
} as const satisfies Prisma.DeliverySelect

type Row = Prisma.DeliveryGetPayload<{ select: typeof fields }>

/** A delivery that something is awaited of. */
export type AwaitedDelivery = Row & { heardOn: Date[] }
export type PromisedDelivery = AwaitedDelivery & { dueOn: Date; due: Due }
export type SilentDelivery = AwaitedDelivery & { since: Date }

const most = 300

/**
 * What is awaited in all teams where an organiser may see letters: promises nobody has kept yet, the one that is due
 * first before all, and letters that were handed over or posted long ago with nothing heard since.
 */
export async function listPromises(
  { db, now }: Context,
  organiser: { id: string },
): Promise<{ promises: PromisedDelivery[]; silent: SilentDelivery[] }> {
  const roles = [...rolesThatMay('seeLetters')]
  const memberships = { some: { organiserId: organiser.id, organiser: { removedAt: null }, role: { in: roles } } }
  const ours = { modelLetter: { campaign: { state: { not: 'archived' as const }, team: { memberships } } } }
  const shown = { OR: [{ origin: { not: 'supporter' as const } }, { publishedText: { not: null } }] }
  const [promised, quiet] = await Promise.all([
    db.delivery.findMany({
      where: { outcome: { in: [...outcomeGroups.promised] }, dueOn: { not: null }, letter: ours },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: most,
      select: fields,
    }),
    db.delivery.findMany({
      where: {
        OR: [
          { outcome: { in: [...outcomeGroups.accepted] }, letter: { ...ours, ...shown } },
          { outcome: null, state: 'handed_over', letter: { ...ours, ...shown } },
          { outcome: null, postedOn: { not: null }, letter: ours },
        ],
      },
      orderBy: { id: 'desc' },
      take: most,
      select: fields,
    }),
  ])
  return {
    promises: promised.map(heard).flatMap((one) => {
      const { dueOn } = one
      return dueOn && isOpenPromise(one) ? [{ ...one, dueOn, due: dueState(dueOn, now) }] : []
    }),
    silent: quiet
      .map(heard)
      .flatMap((one) => {
        const since = silentSince(one)
        return since && isTimeToAsk(one, now) ? [{ ...one, since }] : []
      })
      .sort((a, b) => a.since.getTime() - b.since.getTime()),
  }
}

function heard(row: Row): AwaitedDelivery {
  const replies = row.letter.replies.map(({ receivedOn }) => receivedOn)
  return { ...row, heardOn: [...replies, ...row.letter.deliveries.flatMap(({ outcomeOn }) => outcomeOn ?? [])] }
}
