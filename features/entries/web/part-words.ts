import { getLocale, getTranslations } from 'next-intl/server'
import type { PartWords } from '@/features/entries/phrase-part'
import { countryName } from '@/features/places/name-country'
import { languageName } from '@/ui/editor/languages'
import { getFormatter } from '@/ui/formatter'

/** The words of a page made on the server, for what differs between two entries. */
export async function partWords(): Promise<PartWords> {
  const locale = await getLocale()
  const t = await getTranslations('entries')
  const kinds = await getTranslations('addressees.kinds')
  const format = await getFormatter()
  return {
    t,
    kind: kinds,
    country: (code) => countryName(code, locale),
    language: (code) => languageName(code, locale),
    day: (iso) => format.dateTime(new Date(iso), { dateStyle: 'medium', timeZone: 'UTC' }),
  }
}
