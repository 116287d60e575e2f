import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Freshness } from '@/features/addressees/rules'
import { desk } from '@/features/entries/rules'
import type { EntrySnapshot } from '@/features/entries/schema'
import { addressLocales } from '@/features/forms-of-address/address-office'
import { listCountries } from '@/features/places/countries'
import { buttonClass } from '@/ui/button'
import { languageName, listLanguages } from '@/ui/editor/languages'
import { SmallSelect } from '@/ui/small-select'
import { Words } from '@/ui/words'
import { BlockForm } from './block-form'
import { EntryHeader } from './entry-header'

interface Props {
  id: string
  entry: EntrySnapshot
  age: Freshness
  edits: boolean
  approves: boolean
  /** The language looked at, and the country the letter is posted in. */
  language: string
  from: string
}

/** How the office is written to, language by language: the rule, or words of one's own, approved or not. */
export async function BlocksPage({ id, entry, age, edits, approves, language, from }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('entries')
  const written = new Map(entry.blocks.map((block) => [block.locale, block]))
  const languages = [...new Set([...addressLocales, ...written.keys(), language])]
    .map((code) => ({ code, name: languageName(code, locale), block: written.get(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
  const base = desk.blocks(locale, id)
  const block = written.get(language) ?? null
  return (
    <>
      <EntryHeader id={id} entry={entry} age={age} current="blocks" edits={edits} />
      <p className="mt-6 max-w-text text-muted">{t('blocks.lead')}</p>
      <div className="mt-6 grid gap-8 lg:grid-cols-[12rem_minmax(0,1fr)]">
        <nav aria-label={t('blocks.languages')}>
          <ul className="space-y-0.5">
            {languages.map(({ code, name, block: own }) => (
              <li key={code}>
                <Link
                  href={`${base}?language=${code}&from=${from}`}
                  aria-current={code === language ? 'page' : undefined}
                  className="block min-h-11 rounded-sm px-2 py-2 text-ink no-underline hover:bg-soft hover:underline aria-[current]:bg-soft aria-[current]:font-semibold"
                >
                  {name}
                  <span className={`block text-sm ${own?.approvedBy ? 'text-good' : 'text-muted'}`}>
                    {t(own?.approvedBy ? 'blocks.approved' : own ? 'blocks.own' : 'blocks.rule')}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          <form action={base} className="mt-4 space-y-2">
            <input type="hidden" name="from" value={from} />
            <SmallSelect
              name="language"
              label={t('blocks.other')}
              empty={t('form.choose')}
              options={listLanguages(locale).filter(({ code }) => languages.every((one) => one.code !== code))}
            />
            <button type="submit" className={buttonClass('secondary', 'min-h-11! px-3! py-1! text-sm!')}>
              {t('blocks.show')}
            </button>
          </form>
        </nav>
        <Words of="entries">
          <BlockForm
            key={language}
            id={id}
            language={language}
            languageName={languageName(language, locale)}
            known={addressLocales.some((one) => one === language)}
            office={officeOf(entry)}
            block={block}
            from={from}
            countries={listCountries(locale)}
            approves={approves}
          />
        </Words>
      </div>
    </>
  )
}

/** What an envelope is written from: nothing else of the entry goes to the browser. */
function officeOf({
  kind,
  state,
  name,
  names,
  hostCountry,
  hostCity,
  addressLines,
  postalCode,
  coverage,
}: EntrySnapshot) {
  return { kind, state, name, names, hostCountry, hostCity, addressLines, postalCode, covers: coverage }
}
