import { getLocale, getTranslations } from 'next-intl/server'
import type { ListedMission } from '@/features/addressees/list-missions'
import { groupOfKind } from '@/features/addressees/rules'
import { stateForms } from '@/features/places/country-forms'
import { Section } from '@/ui/page'
import { type LegendEntry, MapFigure } from './map-figure'
import { shadesOf } from './map-routes'

/** The missions of a state in the world, and which countries they answer for. The lists below it say the same. */
export async function StateMap({ state, missions }: { state: string; missions: readonly ListedMission[] }) {
  const locale = await getLocale()
  const t = await getTranslations('addressees.map')
  const shades = [...shadesOf(state, missions).values()]
  const count = (shade: string) => shades.filter((one) => one === shade).length
  const abroad = missions.filter((one) => one.hostCountry !== state)
  const present = new Set(abroad.map((one) => groupOfKind(one.kind)))
  const legend: LegendEntry[] = [
    ...(present.has('embassies') ? [{ shade: 'dot', mark: 'dot', text: t('embassy') } as const] : []),
    ...(present.has('consulates') ? [{ shade: 'dot', mark: 'ring', text: t('consulate') } as const] : []),
    ...(present.has('permanent') ? [{ shade: 'square', mark: 'square', text: t('permanent') } as const] : []),
    ...(['resident', 'accredited', 'land', 'own'] as const).map((shade) => ({ shade, text: t(shade) })),
  ]
  const numbers = { resident: count('resident'), accredited: count('accredited'), missions: abroad.length }
  return (
    <Section id="map" title={t('stateTitle')}>
      <MapFigure
        state={state}
        alt={t('stateAlt', {
          ofState: stateForms(state, locale).of,
          name: stateForms(state, locale).name,
          ...numbers,
        })}
        legend={legend}
      />
    </Section>
  )
}
