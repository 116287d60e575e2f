import type { Context, Writer } from '@/features/context'
import { forgetCase } from './forget-case'
import { mayShowCase } from './hash-case'

/** Hides a person whom nobody has answered for as the file is now; returns whether they were hidden. */
export async function hideUnchecked(tx: Writer, id: string, now: Date): Promise<boolean> {
  const { shownAt } = await tx.case.findUniqueOrThrow({ where: { id }, select: { shownAt: true } })
  if (shownAt === null || (await mayShowCase({ db: tx, now }, id))) return false
  await tx.case.update({ where: { id }, data: { shownAt: null }, select: { id: true } })
  await forgetCase(tx, id)
  return true
}

/** Hides every person for whom the answers have grown too old. Returns how many. */
export async function hideUncheckedCases({ db, now }: Context): Promise<number> {
  const shown = await db.case.findMany({ where: { shownAt: { not: null } }, select: { id: true } })
  let hidden = 0
  for (const { id } of shown) if (await db.$transaction((tx) => hideUnchecked(tx, id, now))) hidden += 1
  return hidden
}

/** Makes anew every page that counts days of a person: the count goes on by itself. Returns how many people. */
export async function forgetDayCounts({ db }: Context): Promise<number> {
  const counted = await db.case.findMany({
    where: { shownAt: { not: null }, status: { in: ['detained', 'disappeared'] } },
    select: { id: true },
  })
  for (const { id } of counted) await db.$transaction((tx) => forgetCase(tx, id))
  return counted.length
}
