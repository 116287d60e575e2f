import type { Context, Writer } from '@/features/context'
import type { CaseInLetter } from './fill-case'

/** The select of what a letter may say of a person; facts that may not be used never leave the database. */
export const caseInLetter = {
  status: true,
  statusOn: true,
  names: { orderBy: { locale: 'asc' }, select: { locale: true, name: true } },
  facts: {
    where: { mayBeUsed: true },
    orderBy: { position: 'asc' },
    select: { texts: { orderBy: { locale: 'asc' }, select: { locale: true, text: true } } },
  },
} as const

/** The person a letter is about, as it may speak of them; undefined for an unknown case. */
export async function readCaseInLetter(
  { db }: { db: Writer | Context['db'] },
  id: string,
): Promise<CaseInLetter | undefined> {
  return (await db.case.findUnique({ where: { id }, select: caseInLetter })) ?? undefined
}
