import type { Context } from '@/features/context'
import { countryName } from '@/features/places/name-country'

/** What a batch is called by: its place and day; empty where it is gone. */
export async function nameBatch({ db }: Pick<Context, 'db'>, id: string, locale: string): Promise<string> {
  const batch = await db.paperBatch.findUnique({
    where: { id },
    select: { country: true, town: true, collectedOn: true },
  })
  if (!batch) return ''
  const { country, town, collectedOn } = batch
  const day = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' })
  return [town, countryName(country, locale), day.format(collectedOn)].filter((part) => part !== '').join(', ')
}
