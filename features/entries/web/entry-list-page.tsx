import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { typedWord } from '@/features/addressees/fold-search'
import type { EntryFilter, EntryList } from '@/features/entries/list-entries'
import { desk } from '@/features/entries/rules'
import { describeAddressee } from '@/features/forms-of-address/describe-addressee'
import { stateForms } from '@/features/places/country-forms'
import { cityName } from '@/features/places/name-city'
import { countryName } from '@/features/places/name-country'
import { buttonClass } from '@/ui/button'
import { getFormatter } from '@/ui/formatter'
import { Words } from '@/ui/words'
import { EntryFilters } from './entry-filters'
import { EntryTable } from './entry-table'
import { ExportFound } from './export-found'

interface Props {
  list: EntryList
  filter: EntryFilter
  edits: boolean
}

/** The directory on the desk: searched, filtered and sorted; each row leads to its entry. */
export async function EntryListPage({ list, filter, edits }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('entries')
  const names = await getTranslations('addressees')
  const format = await getFormatter()
  const rows = list.rows.map((row) => ({
    ...row,
    title: describeAddressee(names, row, locale),
    stateName: stateForms(row.state, locale).name,
    place: [countryName(row.hostCountry, locale), row.hostCity && cityName(row.hostCity, locale, row.hostCountry)]
      .filter(Boolean)
      .join(', '),
    lastName: row.lastOn
      ? format.dateTime(new Date(row.lastOn), { year: 'numeric', month: 'short', timeZone: 'UTC' })
      : '—',
  }))
  return (
    <>
      <div className="mt-6 flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-text text-muted">{t('lead')}</p>
        {edits && (
          <Link href={desk.new(locale)} className={buttonClass('secondary')}>
            {t('new.link')}
          </Link>
        )}
      </div>
      <EntryFilters filter={filter} />
      <TakenFor q={filter.q} words={list.words} />
      <Words of="entries">
        <EntryTable list={{ ...list, rows }} filter={filter} />
      </Words>
      {edits && <ExportFound filter={filter} count={list.total} />}
    </>
  )
}

/** What words were taken for that nothing is called, and which nothing is called at all. */
async function TakenFor({ q, words }: Pick<EntryList, 'words'> & Pick<EntryFilter, 'q'>) {
  const t = await getTranslations('addressees.find')
  const other = words.filter(({ asked, meant }) => meant !== asked)
  if (other.length === 0) return null
  return (
    <ul className="mb-4 max-w-text text-muted">
      {other.map(({ asked: word, meant }) => {
        const asked = typedWord(q, word)
        return <li key={word}>{meant === undefined ? t('unknown', { word: asked }) : t('took', { asked, meant })}</li>
      })}
    </ul>
  )
}
