import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageTitle, Section, Wrap } from '@/ui/page'
import type { ListedState } from '../queries'
import { statePath } from '../rules'
import { FindForm } from './find-form'
import { byFirstLetter, namedCountries } from './order-names'
import { SureNotice } from './sure-notice'

interface Props {
  states: readonly ListedState[]
  asked: { state?: string | undefined; country?: string | undefined }
  /** What the search found. */
  answer?: ReactNode
}

/** The directory: search for a door, and all states by name. */
export async function EmbassiesPage({ states, asked, answer }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('directory')
  const format = await getFormatter()
  const counts = new Map(states.map((one) => [one.state, one.missions]))
  const named = namedCountries(counts.keys(), locale)
  const letters = byFirstLetter(named, locale)
  const missions = states.reduce((sum, one) => sum + one.missions, 0)
  return (
    <main id="content">
      <Wrap className="py-8 sm:py-10">
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        <h2 id="find" className="sr-only">
          {t('search.title')}
        </h2>
        <div className="mt-8">
          <FindForm states={named} state={asked.state} country={asked.country} primary={answer === undefined} />
        </div>
        {answer}
        <Section id="states" title={t('states.title')}>
          <p className="max-w-text text-muted">
            {t('figures', { missions: format.number(missions), states: format.number(states.length) })}
          </p>
          <nav aria-label={t('states.jump')} className="my-5 flex flex-wrap gap-x-1 gap-y-1">
            {letters.map(([letter]) => (
              <a
                key={letter}
                href={`#letter-${letter}`}
                className="inline-flex size-11 items-center justify-center rounded-sm font-semibold no-underline hover:bg-soft"
              >
                {letter}
              </a>
            ))}
          </nav>
          <div className="columns-2 gap-x-6 sm:gap-x-10 lg:columns-3">
            {letters.map(([letter, group]) => (
              <div key={letter} className="mb-6 break-inside-avoid-column">
                <h3 id={`letter-${letter}`} className="break-after-avoid border-b-2 border-ink pb-1 font-serif text-lg">
                  {letter}
                </h3>
                <ul>
                  {group.map(({ code, name }) => (
                    <li
                      key={code}
                      className="flex break-inside-avoid items-baseline justify-between gap-2 border-b border-line py-1.5"
                    >
                      <a
                        href={statePath(locale, code)}
                        className="inline-flex min-h-8 min-w-0 items-center hyphens-auto wrap-anywhere"
                      >
                        {name}
                      </a>
                      <span className="text-sm text-muted tabular-nums">
                        <span aria-hidden="true">{format.number(counts.get(code) ?? 0)}</span>
                        <span className="sr-only">{t('states.missions', { count: counts.get(code) ?? 0 })}</span>
                      </span>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </Section>
        <SureNotice />
      </Wrap>
    </main>
  )
}
