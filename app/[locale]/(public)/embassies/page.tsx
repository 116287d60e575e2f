import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { directorySearch } from '@/features/addressees/schema'
import { CountryEmbassies } from '@/features/addressees/web/country-embassies'
import { directoryDoor, directoryStates, embassiesFor } from '@/features/addressees/web/directory-loaders'
import { DoorAnswerSection } from '@/features/addressees/web/door-answer'
import { EmbassiesPage } from '@/features/addressees/web/embassies-page'
import { StateAnswer } from '@/features/addressees/web/state-answer'

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('directory')
  return { title: t('title'), description: t('lead') }
}

export default async function Page({ searchParams }: Props) {
  const asked = directorySearch.parse(await searchParams)
  const states = await directoryStates()
  return <EmbassiesPage states={states} asked={asked} answer={await answerTo(asked)} />
}

async function answerTo({ state, country }: { state?: string | undefined; country?: string | undefined }) {
  if (state && country) {
    return <DoorAnswerSection answer={await directoryDoor(state, country)} state={state} country={country} />
  }
  if (country) return <CountryEmbassies country={country} missions={await embassiesFor(country)} />
  return state ? <StateAnswer state={state} /> : undefined
}
