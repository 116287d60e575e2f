import { getLocale, getTranslations } from 'next-intl/server'
import type { ListedState } from '@/features/addressees/list-states'
import { statePath } from '@/features/addressees/rules'
import { getFormatter } from '@/ui/formatter'
import { byFirstLetter, orderedCountries } from './order-names'

/** All states by their first letter, each with the number of its missions. */
export async function StateList({ states }: { states: readonly ListedState[] }) {
  const locale = await getLocale()
  const t = await getTranslations('addressees.states')
  const format = await getFormatter()
  const counts = new Map(states.map((one) => [one.state, one.missions]))
  const letters = byFirstLetter(orderedCountries(counts.keys(), locale), locale)
  return (
    <>
      <nav aria-label={t('jump')} className="my-5 flex flex-wrap gap-x-1 gap-y-1">
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
                    className="inline-flex min-h-8 min-w-0 items-center text-sm hyphens-auto wrap-anywhere sm:text-base"
                  >
                    {name}
                  </a>
                  <span className="text-sm text-muted tabular-nums">
                    <span aria-hidden="true">{format.number(counts.get(code) ?? 0)}</span>
                    <span className="sr-only">{t('missions', { count: counts.get(code) ?? 0 })}</span>
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </>
  )
}
