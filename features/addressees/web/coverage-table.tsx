import { getLocale, getTranslations } from 'next-intl/server'
import { countryName } from '@/features/languages/rules'
import { Section, Tag } from '@/ui/page'
import { listCoverage } from '../list-coverage'
import { cityName } from '../name-city'
import type { ListedMission } from '../queries'
import { addresseePath } from '../rules'
import { namedCountries } from './order-names'

const tones = { resident: 'good', accredited: 'accent', district: 'plain' } as const

/** Country → who answers for it, and how: from inside, from elsewhere, a consulate for its district. */
export async function CoverageTable({ missions }: { missions: readonly ListedMission[] }) {
  const locale = await getLocale()
  const t = await getTranslations('directory.coverage')
  const covered = listCoverage(missions)
  if (covered.size === 0) return null
  return (
    <Section id="coverage" title={t('title')}>
      <p className="max-w-text text-muted">{t('lead')}</p>
      <table className="mt-4 w-full text-start">
        <caption className="sr-only">{t('title')}</caption>
        <thead>
          <tr className="border-b-2 border-ink text-sm">
            <th scope="col" className="w-2/5 py-2 pe-4 text-start md:w-72">
              {t('country')}
            </th>
            <th scope="col" className="py-2 text-start">
              {t('mission')}
            </th>
          </tr>
        </thead>
        <tbody>
          {namedCountries(covered.keys(), locale).map(({ code, name }) => (
            <tr key={code} className="border-b border-line align-top">
              <th scope="row" className="py-2 pe-4 text-start font-semibold hyphens-auto wrap-anywhere">
                {name}
              </th>
              <td className="py-2">
                <ul className="space-y-1">
                  {covered.get(code)?.map(({ mission, kind }) => (
                    <li key={mission.id} className="flex flex-wrap items-baseline gap-x-3">
                      <a href={addresseePath(locale, mission.id)}>{placeOf(mission, locale)}</a>
                      <Tag tone={tones[kind]}>{t(kind)}</Tag>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function placeOf({ hostCity, hostCountry }: ListedMission, locale: string): string {
  return hostCity === null ? countryName(hostCountry, locale) : cityName(hostCity, locale)
}
