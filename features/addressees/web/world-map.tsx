import { getLocale, getTranslations } from 'next-intl/server'
import type { ListedHost } from '@/features/addressees/list-states'
import { directoryPath } from '@/features/addressees/rules'
import { countryName } from '@/features/places/name-country'
import { getFormatter } from '@/ui/formatter'
import { Section } from '@/ui/page'
import { MapFigure } from './map-figure'
import { crowdSteps } from './map-routes'

/** How many missions sit in each country: as a map, and as the list the map is drawn from. */
export async function WorldMap({ hosts }: { hosts: readonly ListedHost[] }) {
  const locale = await getLocale()
  const t = await getTranslations('addressees')
  const format = await getFormatter()
  const fullest = hosts.toSorted(
    (a, b) =>
      b.missions - a.missions || countryName(a.country, locale).localeCompare(countryName(b.country, locale), locale),
  )
  const [first, second, third] = fullest.map(({ country }) => countryName(country, locale))
  const legend = crowdSteps.map(({ shade, from }, at) => {
    const next = crowdSteps[at - 1]
    return { shade, text: next ? t('map.range', { from, to: next.from - 1 }) : t('map.atLeast', { from }) }
  })
  return (
    <Section id="map" title={t('map.world')}>
      <MapFigure
        alt={t('map.worldAlt', {
          countries: hosts.length,
          first: first ?? '',
          second: second ?? '',
          third: third ?? '',
        })}
        legend={legend}
      >
        <details className="mt-2">
          <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-accent-deep">
            {t('map.asList')}
          </summary>
          <ol className="mt-2 gap-x-8 sm:columns-2 lg:columns-3">
            {fullest.map(({ country, missions, states }) => (
              <li
                key={country}
                className="flex break-inside-avoid items-baseline justify-between gap-2 border-b border-line py-1.5"
              >
                <a
                  href={`${directoryPath(locale)}?country=${country}#answer`}
                  className="inline-flex min-h-8 items-center wrap-anywhere"
                >
                  {countryName(country, locale)}
                </a>
                <span className="text-sm whitespace-nowrap text-muted tabular-nums">
                  {t('map.hostLine', { missions: format.number(missions), states: format.number(states) })}
                </span>
              </li>
            ))}
          </ol>
        </details>
      </MapFigure>
    </Section>
  )
}
