import type { Ability, Permitted } from '@/features/access/policy'
import type { Context, Writer } from '@/features/context'
import { isoDay } from '@/features/days'
import type { ModelLetterKey } from './load-model-letter'
import type { ModelLetterForm } from './schema'

/** Everything of a model letter that its editor shows and saves, with the revision it has now. */
export async function readModelLetter(
  { db }: { db: Writer | Context['db'] },
  letter: Permitted<Ability, ModelLetterKey>,
): Promise<ModelLetterForm> {
  const { closesAt, ...row } = await db.modelLetter.findUniqueOrThrow({
    where: { id: letter.id },
    select: {
      revision: true,
      originalLocale: true,
      addressedState: true,
      editing: true,
      fallbackId: true,
      caseId: true,
      closesAt: true,
      translations: {
        select: { locale: true, title: true, summary: true, subject: true, text: true },
        orderBy: { locale: 'asc' },
      },
      paragraphs: {
        select: { country: true, locale: true, text: true },
        orderBy: [{ country: 'asc' }, { locale: 'asc' }],
      },
      overrides: { select: { country: true, addresseeId: true }, orderBy: { country: 'asc' } },
    },
  })
  return { ...row, closesOn: closesAt ? isoDay(closesAt) : null }
}
