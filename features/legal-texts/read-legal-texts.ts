import type { Context } from '@/features/context'
import type { LegalText } from './rules'

/** What the law wants to be said, by group, in a language of the interface. Empty while the operator has set nothing. */
export async function readLegalTexts({ db }: Pick<Context, 'db'>, locale: string): Promise<LegalText[]> {
  return db.legalText.findMany({
    where: { locale },
    orderBy: { position: 'asc' },
    select: { group: true, version: true, countries: true, title: true, text: true },
  })
}
