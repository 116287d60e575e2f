import { getLocale, getTranslations } from 'next-intl/server'
import { countryName } from '@/features/places/name-country'
import type { AudienceCount } from '@/features/updates/count-audience'
import { languageFor } from '@/features/updates/rules'
import type { UpdateForm } from '@/features/updates/schema'
import { languageName } from '@/ui/editor/languages'
import { Figure, Figures } from '@/ui/figure'
import { Fold } from '@/ui/fold'
import { getFormatter } from '@/ui/formatter'
import { Facts, Section } from '@/ui/page'

interface Props {
  form: UpdateForm
  audience: AudienceCount
}

/** How many get an update, in which language each of them reads it, and where they live. */
export async function DeskUpdateAudience({ form, audience }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('updates.desk.audience')
  const format = await getFormatter()
  const texts = {
    originalLocale: form.originalLocale,
    locales: form.translations.filter(({ title }) => title !== '').map((text) => text.locale),
  }
  const sorted = (counts: Map<string, number>) => [...counts].sort(([, one], [, other]) => other - one)
  return (
    <Section id="audience" title={t('who')} className="mt-0!">
      <Figures>
        <Figure name={t('total')} value={format.number(audience.total)} />
      </Figures>
      <p className="mt-3 max-w-text text-sm text-muted">{t('note')}</p>
      {audience.total > 0 && (
        <div className="mt-4 max-w-text">
          <Fold title={t('byLanguage')} open>
            <Facts
              facts={sorted(audience.byLocale).map(([signed, count]) => ({
                name: languageName(signed, locale),
                value: t('reads', {
                  count: format.number(count),
                  language: languageName(languageFor(signed, texts), locale),
                }),
              }))}
            />
          </Fold>
          <Fold title={t('byCountry')} note={format.number(audience.byCountry.size)}>
            <Facts
              facts={sorted(audience.byCountry).map(([country, count]) => ({
                name: countryName(country, locale),
                value: format.number(count),
              }))}
            />
          </Fold>
        </div>
      )}
    </Section>
  )
}
