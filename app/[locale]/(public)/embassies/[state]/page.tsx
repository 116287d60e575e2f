import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { directorySearch } from '@/features/addressees/schema'
import { directoryStates, missionsIn, missionsOf, reachOf } from '@/features/addressees/web/directory-loaders'
import { orderedCountries } from '@/features/addressees/web/order-names'
import { StatePage } from '@/features/addressees/web/state-page'
import { stateForms } from '@/features/places/country-forms'

interface Props {
  params: Promise<{ locale: string; state: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, state } = await params
  await missionsOf(state)
  const t = await getTranslations('addressees')
  return { title: t('state.title', { ofState: stateForms(state, locale).of }), description: t('lead') }
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, state } = await params
  const { kind } = directorySearch.parse(await searchParams)
  const [missions, here, states, reach] = await Promise.all([
    missionsOf(state),
    missionsIn(state),
    directoryStates(),
    reachOf(state),
  ])
  const named = orderedCountries(
    states.map((one) => one.state),
    locale,
  )
  return <StatePage state={state} missions={missions} here={here} reach={reach} states={named} kind={kind} />
}
