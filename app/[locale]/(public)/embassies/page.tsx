import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { type AskedOfDirectory, directorySearch } from '@/features/addressees/schema'
import { CountryEmbassies } from '@/features/addressees/web/country-embassies'
import {
  directoryDoor,
  directoryFound,
  directoryHosts,
  directoryReach,
  directoryStates,
  embassiesFor,
} from '@/features/addressees/web/directory-loaders'
import { DoorAnswerSection } from '@/features/addressees/web/door-answer'
import { EmbassiesPage } from '@/features/addressees/web/embassies-page'
import { SearchResults } from '@/features/addressees/web/search-results'
import { StateAnswer } from '@/features/addressees/web/state-answer'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { searching, q } = directorySearch.parse(await searchParams)
  const t = await getTranslations('addressees')
  const title = q === '' ? t('title') : t('find.pageTitle', { q })
  return { title, description: t('lead'), robots: searching ? { index: false } : null }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, search] = await Promise.all([params, searchParams])
  const asked = directorySearch.parse(search)
  const [states, hosts, reachable, answer] = await Promise.all([
    directoryStates(),
    directoryHosts(),
    directoryReach(),
    answerTo(asked, locale),
  ])
  return <EmbassiesPage states={states} hosts={hosts} reachable={reachable} asked={asked} answer={answer} />
}

async function answerTo(asked: AskedOfDirectory, locale: string) {
  const { searching, state, country } = asked
  if (searching) return <SearchResults asked={asked} found={await directoryFound(asked, locale)} />
  if (state && country) {
    return <DoorAnswerSection answer={await directoryDoor(state, country)} state={state} country={country} />
  }
  if (country) return <CountryEmbassies country={country} missions={await embassiesFor(country)} />
  return state ? <StateAnswer state={state} /> : undefined
}
