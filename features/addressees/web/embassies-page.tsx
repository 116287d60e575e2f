import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { ListedHost, ListedState } from '@/features/addressees/list-states'
import type { AskedOfDirectory } from '@/features/addressees/schema'
import { getFormatter } from '@/ui/formatter'
import { PageTitle, Section, Wrap } from '@/ui/page'
import { FindForm } from './find-form'
import { orderedCountries } from './order-names'
import { SearchForm } from './search-form'
import { StateList } from './state-list'
import { SureNotice } from './sure-notice'
import { WorldMap } from './world-map'

interface Props {
  states: readonly ListedState[]
  hosts: readonly ListedHost[]
  /** How many of all missions have a postal address, and how many a mailbox. */
  reachable: { posted: number; mailed: number }
  asked: AskedOfDirectory
  /** What was found. */
  answer?: ReactNode
}

/** The directory: a search by words, a search for a door, the world as a map, and all states by name. */
export async function EmbassiesPage({ states, hosts, reachable, asked, answer }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('addressees')
  const format = await getFormatter()
  const named = orderedCountries(
    states.map((one) => one.state),
    locale,
  )
  const hostNames = orderedCountries(
    hosts.map((one) => one.country),
    locale,
  )
  const missions = states.reduce((sum, one) => sum + one.missions, 0)
  return (
    <main id="content">
      <Wrap className="py-8 sm:py-10">
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        <div className="mt-8">
          <SearchForm asked={asked} states={named} hosts={hostNames} />
        </div>
        {asked.searching ? (
          answer
        ) : (
          <>
            <Section id="door" title={t('search.title')} className="!mt-10">
              <FindForm states={named} state={asked.state} country={asked.country} primary={answer === undefined} />
            </Section>
            {answer}
            {answer === undefined && <WorldMap hosts={hosts} />}
            <Section id="states" title={t('states.title')}>
              <p className="max-w-text text-muted">
                {t('figures', {
                  missions: format.number(missions),
                  states: format.number(states.length),
                  posted: format.number(reachable.posted),
                  mailed: format.number(reachable.mailed),
                })}
              </p>
              <StateList states={states} />
            </Section>
          </>
        )}
        <SureNotice />
      </Wrap>
    </main>
  )
}
