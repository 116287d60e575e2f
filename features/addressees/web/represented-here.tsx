import { getLocale, getTranslations } from 'next-intl/server'
import { directoryPath, type KindGroup, kindGroups } from '@/features/addressees/rules'
import { countryForms } from '@/features/places/country-forms'
import { Section } from '@/ui/page'

/** The other way round: which missions of others sit in a state, by kind, and who answers for it from elsewhere. */
export async function RepresentedHere({ state, here }: { state: string; here: Partial<Record<KindGroup, number>> }) {
  const locale = await getLocale()
  const t = await getTranslations('addressees')
  const kinds = kindGroups.filter((group) => (here[group] ?? 0) > 0)
  return (
    <Section id="here" title={t('country.title', { inCountry: countryForms(state, locale).in })}>
      <ul className="space-y-1">
        {kinds.map((group) => (
          <li key={group}>
            <a
              href={`${directoryPath(locale)}?host=${state}&kind=${group}#answer`}
              className="inline-flex min-h-8 items-center"
            >
              {t(`coverage.here.${group}`, { count: here[group] ?? 0 })}
            </a>
          </li>
        ))}
        <li>
          <a href={`${directoryPath(locale)}?country=${state}#answer`} className="inline-flex min-h-8 items-center">
            {t('coverage.both')}
          </a>
        </li>
      </ul>
    </Section>
  )
}
