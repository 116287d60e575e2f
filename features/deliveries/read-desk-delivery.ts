import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { DeliveryOutcome } from '@/generated/prisma/enums'
import { type PhotoAct, photoActs } from './change-photo'
import { deskDelivery, deskDeliveryFields } from './list-desk-deliveries'
import type { DeliveryKey } from './load-delivery'

/** One line of a delivery's history: who, when, what. `by` is null for whoever brought the letter. */
export type HistoryLine = { at: Date; by: string | null } & (
  | {
      kind: 'outcome'
      outcome: DeliveryOutcome
      outcomeOn: Date
      outcomeTime: string | null
      byWhom: string | null
      note: string | null
      dueOn: Date | null
    }
  | { kind: 'photo'; act: PhotoAct | 'add' }
)

/** One delivery with its letter's way and its full history, the newest first. */
export async function readDeskDelivery({ db }: Pick<Context, 'db'>, delivery: Permitted<'seeLetters', DeliveryKey>) {
  const row = await db.delivery.findUniqueOrThrow({
    where: { id: delivery.id },
    select: {
      ...deskDeliveryFields,
      changes: {
        orderBy: { id: 'desc' },
        select: {
          outcome: true,
          outcomeOn: true,
          outcomeTime: true,
          byWhom: true,
          note: true,
          dueOn: true,
          at: true,
          organiserId: true,
        },
      },
      letter: {
        select: {
          id: true,
          country: true,
          datedOn: true,
          locale: true,
          reference: true,
          addressee: {
            select: { id: true, kind: true, state: true, name: true, names: true, hostCountry: true, hostCity: true },
          },
          replies: { where: { state: { not: 'put_away' } }, select: { id: true, receivedOn: true } },
        },
      },
    },
  })
  const { changes, letter, ...rest } = row
  const objects = rest.photos.map(({ id }) => `photo:${id}`)
  const acts = await db.auditEntry.findMany({
    where: { teamId: delivery.teamId, object: { in: objects } },
    select: { action: true, object: true, at: true, organiserId: true },
  })
  const names = await readNames({ db }, [...changes, ...acts])
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? ''))
  // Pictures that came with the code have no entry in the audit log.
  const byOrganisers = new Set(acts.filter(({ action }) => action === 'photo.added').map(({ object }) => object))
  const sent = rest.photos.filter(({ id }) => !byOrganisers.has(`photo:${id}`))
  const history: HistoryLine[] = [
    ...changes.map(({ organiserId, ...change }) => ({ kind: 'outcome' as const, by: nameOf(organiserId), ...change })),
    ...sent.map(({ addedAt }) => ({ kind: 'photo' as const, act: 'add' as const, at: addedAt, by: null })),
    ...acts.map(({ action, at, organiserId }) => ({
      kind: 'photo' as const,
      act: actOf(action),
      at,
      by: nameOf(organiserId),
    })),
  ]
  history.sort((a, b) => b.at.getTime() - a.at.getTime())
  return { ...deskDelivery(rest), letter, history, noteIsPublic: changes[0]?.organiserId != null }
}
export type OneDelivery = Awaited<ReturnType<typeof readDeskDelivery>>

function actOf(action: string): PhotoAct | 'add' {
  const act = Object.entries(photoActs).find(([, known]) => known === action)?.[0]
  return (act as PhotoAct | undefined) ?? 'add'
}

async function readNames({ db }: Pick<Context, 'db'>, lines: readonly { organiserId: string | null }[]) {
  const ids = [...new Set(lines.flatMap(({ organiserId }) => organiserId ?? []))]
  if (ids.length === 0) return new Map<string, string>()
  const rows = await db.organiser.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}
