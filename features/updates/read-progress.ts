import type { Ability, Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { UpdateState } from '@/generated/prisma/enums'
import type { UpdateKey } from './load-update'

/** How far an update has come, and what came of it. */
export interface UpdateProgress {
  state: UpdateState
  revision: number
  /** The organiser who saved it last, and the one who approved it. */
  writtenBy: { id: string; name: string } | null
  approvedBy: { id: string; name: string } | null
  publishedAt: Date | null
  startedAt: Date | null
  endedAt: Date | null
  /** How many it was to reach when it began. */
  expected: number
  queued: number
  sent: number
  failed: number
  unknown: number
  skipped: number
  unsubscribed: number
  visits: number
}

/** The numbers of an update as they are kept, without looking at its mails. */
export async function readProgress({ db }: Context, update: Permitted<Ability, UpdateKey>): Promise<UpdateProgress> {
  const { writtenBy, approvedBy, ...row } = await db.update.findUniqueOrThrow({
    where: { id: update.id },
    select: {
      state: true,
      revision: true,
      writtenBy: true,
      approvedBy: true,
      publishedAt: true,
      startedAt: true,
      endedAt: true,
      expected: true,
      queued: true,
      sent: true,
      failed: true,
      unknown: true,
      skipped: true,
      unsubscribed: true,
      visits: true,
    },
  })
  const people = await db.organiser.findMany({
    where: { id: { in: [writtenBy, approvedBy].filter((id) => id !== null) } },
    select: { id: true, name: true },
  })
  const find = (id: string | null) => people.find((person) => person.id === id) ?? null
  return { ...row, writtenBy: find(writtenBy), approvedBy: find(approvedBy) }
}
