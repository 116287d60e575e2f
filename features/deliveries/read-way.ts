import type { Context } from '@/features/context'

/** What is asked before a letter is brought on its way: the day it should arrive by, and the fax numbers of its door. */
export async function readWay(
  { db }: Pick<Context, 'db'>,
  letter: { addresseeId: string; modelLetter: { id: string } },
): Promise<{ deadlineOn: Date | null; faxes: string[] }> {
  const [model, faxes] = await Promise.all([
    db.modelLetter.findUnique({ where: { id: letter.modelLetter.id }, select: { deadlineOn: true } }),
    db.addresseeContact.findMany({
      where: { addresseeId: letter.addresseeId, channel: 'fax', offAt: null },
      orderBy: { value: 'asc' },
      select: { value: true },
    }),
  ])
  return { deadlineOn: model?.deadlineOn ?? null, faxes: faxes.map(({ value }) => value) }
}
