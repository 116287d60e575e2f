import { getLocale, getTranslations } from 'next-intl/server'
import { typedWord } from '@/features/addressees/fold-search'
import type { ListedMission } from '@/features/addressees/list-missions'
import { addresseePath, directoryPath, statePath } from '@/features/addressees/rules'
import type { AskedOfDirectory } from '@/features/addressees/schema'
import type { DirectoryFound } from '@/features/addressees/search-directory'
import { describeAddressee, spokenIn } from '@/features/forms-of-address/describe-addressee'
import { countryForms, stateForms } from '@/features/places/country-forms'
import { cityName } from '@/features/places/name-city'
import { countryName } from '@/features/places/name-country'
import { Section } from '@/ui/page'
import { Pages } from '@/ui/pages'
import { NothingFound } from './nothing-found'
import { searchPath } from './search-path'

/** What a search found: states first, each with the way to its page, then missions; or why there is nothing. */
export async function SearchResults({ asked, found }: { asked: AskedOfDirectory; found: DirectoryFound }) {
  const locale = await getLocale()
  const t = await getTranslations('addressees.find')
  const { words, states, countries, missions, total, pages } = found
  const corrected = words.filter((word) => word.meant !== undefined && word.meant !== word.asked)
  const nothing = total === 0 && states.length === 0 && countries.length === 0
  return (
    <Section id="answer" title={t('found', { count: total })}>
      {corrected.length > 0 && (
        <ul className="mb-4 max-w-text text-muted">
          {corrected.map(({ asked: word, meant = '' }) => (
            <li key={word}>{t('took', { asked: typedWord(asked.q, word), meant })}</li>
          ))}
        </ul>
      )}
      {nothing && <NothingFound asked={asked} found={found} />}
      {(states.length > 0 || countries.length > 0) && <Places found={found} />}
      {missions.length > 0 && (
        <ol className="mt-6 border-t border-line">
          {missions.map((mission) => (
            <Mission key={mission.id} mission={mission} />
          ))}
        </ol>
      )}
      <Pages page={asked.page} pages={pages} hrefOf={(page) => `${searchPath(locale, asked, { page })}#answer`} />
      <p className="mt-8 flex flex-wrap gap-x-6 gap-y-2">
        <a href={`${directoryPath(locale)}#door`}>{t('door')}</a>
        <a href={`${directoryPath(locale)}#states`}>{t('all')}</a>
      </p>
    </Section>
  )
}

async function Places({ found: { states, countries } }: { found: DirectoryFound }) {
  const locale = await getLocale()
  const t = await getTranslations('addressees')
  const represented = (code: string) => (
    <a href={`${directoryPath(locale)}?country=${code}#answer`} className="inline-flex min-h-8 items-center">
      {t('country.title', { inCountry: countryForms(code, locale).in })}
    </a>
  )
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {states.map(({ state, missions, countries: hosts }) => (
        <li key={state} className="border-s-4 border-accent bg-accent-soft px-5 py-4">
          <a href={statePath(locale, state)} className="font-serif text-xl font-semibold">
            {t('state.title', { ofState: stateForms(state, locale).of })}
          </a>
          <p className="mt-1">{t('state.lead', { missions, countries: hosts })}</p>
          <p className="mt-1 text-sm">{represented(state)}</p>
        </li>
      ))}
      {countries.map((code) => (
        <li key={code} className="border-s-4 border-line bg-soft px-5 py-4">
          <p className="font-serif text-xl font-semibold">{countryName(code, locale)}</p>
          <p className="mt-1">{t('find.noOwn')}</p>
          <p className="mt-1 text-sm">{represented(code)}</p>
        </li>
      ))}
    </ul>
  )
}

async function Mission({ mission }: { mission: ListedMission }) {
  const locale = await getLocale()
  const name = await getTranslations('addressees')
  const t = await getTranslations('addressees.state')
  const country = countryName(mission.hostCountry, locale)
  const city = mission.hostCity === null ? t('cityUnknown') : cityName(mission.hostCity, locale, mission.hostCountry)
  return (
    <li className="gap-x-6 border-b border-line py-2.5 sm:grid sm:grid-cols-[1fr_16rem] sm:items-baseline">
      <a href={addresseePath(locale, mission.id)} className="inline-flex min-h-8 items-center font-semibold">
        <span lang={spokenIn(mission, locale)}>{describeAddressee(name, mission, locale)}</span>
      </a>
      <span className="block text-muted">{city === country ? city : `${city}, ${country}`}</span>
    </li>
  )
}
