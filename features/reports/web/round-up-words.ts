import { getTranslations } from 'next-intl/server'
import { placeName } from '@/features/events/name-place'
import { eventPath } from '@/features/events/rules'
import type { RoundUpWords } from '@/features/reports/compose-round-up'
import { env } from '@/server/env'
import { languageName } from '@/ui/editor/languages'

/** The words of the round-up of a day, in a language of the interface. */
export async function roundUpWords(locale: string, day: Date): Promise<RoundUpWords> {
  const t = await getTranslations({ locale, namespace: 'reports.roundUp' })
  const outcomes = await getTranslations({ locale, namespace: 'deliveries.outcome.outcomes' })
  const on = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    day,
  )
  return {
    title: t('title', { day: on }),
    summary: (events, towns) => t('summary', { count: events, towns }),
    intro: (events) => t('intro', { day: on, count: events }),
    elsewhere: t('elsewhere'),
    present: (count) => t('present', { count }),
    outcome: (outcome) => outcomes(outcome),
    by: (name) => t('by', { name }),
    unnamed: t('unnamed'),
    language: (one) => languageName(one, locale),
    town: ({ city, country }) => (country ? placeName({ city, country }, locale) : city),
    address: (slug) => `${env().siteUrl}${eventPath.one(locale, slug)}`,
    sources: t('sources'),
  }
}
