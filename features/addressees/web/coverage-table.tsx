import { getLocale, getTranslations } from 'next-intl/server'
import { listCoverage } from '@/features/addressees/list-coverage'
import type { ListedMission } from '@/features/addressees/list-missions'
import { addresseePath } from '@/features/addressees/rules'
import { cityName } from '@/features/places/name-city'
import { countryName } from '@/features/places/name-country'
import { regionCodes, regionOf } from '@/features/places/regions'
import { Fold } from '@/ui/fold'
import { Section, Tag } from '@/ui/page'
import { orderedCountries } from './order-names'

const tones = { resident: 'good', accredited: 'accent', district: 'plain' } as const
type Coverage = ReturnType<typeof listCoverage<ListedMission>>

/** More countries than this are folded by region. */
const unfolded = 15

/** Country → who answers for it, and how: from inside, from elsewhere, a consulate for its district. */
export async function CoverageTable({ missions }: { missions: readonly ListedMission[] }) {
  const locale = await getLocale()
  const t = await getTranslations('addressees.coverage')
  const covered = listCoverage(missions)
  if (covered.size === 0) return null
  const regions = Map.groupBy(covered.keys(), (country) => regionOf(country) ?? '')
  return (
    <Section id="coverage" title={t('title')}>
      <p className="mb-4 max-w-text text-muted">{t('lead')}</p>
      {covered.size <= unfolded ? (
        <Countries codes={[...covered.keys()]} covered={covered} caption={t('title')} />
      ) : (
        <div className="border-t border-line">
          {[...regionCodes, ''].map((region) => {
            const codes = regions.get(region)
            const name = region === '' ? t('noRegion') : countryName(region, locale)
            return (
              codes && (
                <Fold key={region} title={name} note={t('countries', { count: codes.length })}>
                  <Countries codes={codes} covered={covered} caption={`${t('title')}: ${name}`} />
                </Fold>
              )
            )
          })}
        </div>
      )}
    </Section>
  )
}

interface CountriesProps {
  codes: readonly string[]
  covered: Coverage
  caption: string
}

async function Countries({ codes, covered, caption }: CountriesProps) {
  const locale = await getLocale()
  const t = await getTranslations('addressees.coverage')
  return (
    <table className="w-full text-start text-sm sm:text-base">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b-2 border-ink text-sm">
          <th scope="col" className="w-2/5 py-2 pe-4 text-start hyphens-auto wrap-anywhere md:w-72">
            {t('country')}
          </th>
          <th scope="col" className="py-2 text-start hyphens-auto wrap-anywhere">
            {t('mission')}
          </th>
        </tr>
      </thead>
      <tbody>
        {orderedCountries(codes, locale).map(({ code, name }) => (
          <tr key={code} className="border-b border-line align-top last:border-b-0">
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
  )
}

function placeOf({ hostCity, hostCountry }: ListedMission, locale: string): string {
  return hostCity === null ? countryName(hostCountry, locale) : cityName(hostCity, locale, hostCountry)
}
