import type { WebContext } from '@/features/context'
import { pickTranslation } from '@/features/places/pick-translation'
import { unwrapText } from '@/features/safety/wrap-text'
import type { EditableStall } from './load-stall'
import { codeUse } from './open-stall'

/** What the card of a stall says; undefined once it has ended, as its code is gone then. */
export async function readStallCard({ db, keys }: WebContext, stall: EditableStall, locale: string) {
  const row = await db.stall.findUnique({
    where: { id: stall.id },
    select: {
      place: true,
      lastDay: true,
      code: true,
      petition: {
        select: {
          originalLocale: true,
          currentVersion: true,
          versions: { select: { number: true, translations: { select: { locale: true, title: true } } } },
        },
      },
    },
  })
  const code = row?.code ? unwrapText(keys.wrapping.key, codeUse, row.code) : undefined
  if (!row || code === undefined) return undefined
  const { versions, currentVersion, originalLocale } = row.petition
  const texts = versions.find(({ number }) => number === currentVersion)?.translations ?? []
  const petition = pickTranslation(texts, locale, originalLocale) ?? { title: '', locale: originalLocale }
  return { code, place: row.place, lastDay: row.lastDay, petition }
}
