import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { SignatureNumbers } from '@/features/petitions/read-signature-numbers'
import { currentGoal } from '@/features/petitions/rules'
import { countryName } from '@/features/places/name-country'
import { DayChart } from '@/ui/day-chart'
import { Figure, Figures } from '@/ui/figure'
import { Fold } from '@/ui/fold'
import { getFormatter } from '@/ui/formatter'
import { Progress, Section } from '@/ui/page'

/** How many signed, how near the goal is, and the days. */
export async function SignatureFigures({ numbers, live }: { numbers: SignatureNumbers; live: ReactNode }) {
  const t = await getTranslations('signatures.desk')
  const format = await getFormatter()
  const { total, today, goal, byState, byDay } = numbers
  const next = currentGoal(goal, total)
  const highest = Math.max(...byDay.map(({ count }) => count))
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-4">
        <Figures>
          <Figure
            name={t('total', { count: total })}
            value={format.number(total)}
            note={today > 0 ? t('today', { number: format.number(today) }) : undefined}
          />
          <Figure name={t('pending')} value={format.number(byState.pending)} />
          {byState.withdrawn > 0 && <Figure name={t('withdrawn')} value={format.number(byState.withdrawn)} />}
        </Figures>
        {live}
      </div>
      <div className="mt-5">
        <Progress value={total} max={next} label={t('goal', { goal: format.number(next) })} />
        <p className="mt-1 text-sm text-muted">{t('goal', { goal: format.number(next) })}</p>
      </div>
      {total > 0 && (
        <figure className="mt-8">
          <figcaption className="mb-3 font-semibold">{t('byDay')}</figcaption>
          <DayChart
            label={t('chart', { days: byDay.length, most: format.number(highest) })}
            most={format.number(highest)}
            days={byDay.map(({ day, count }) => ({
              day,
              count,
              name: format.dateTime(new Date(day), { day: 'numeric', month: 'short' }),
            }))}
          />
        </figure>
      )}
    </>
  )
}

/** Countries that are in sight; the others open with a press. */
const inSight = 9

/** Where signatures come from: all of them, for the organisers alone. */
export async function SignatureCountries({ numbers }: { numbers: SignatureNumbers }) {
  const locale = await getLocale()
  const t = await getTranslations('signatures.desk')
  const format = await getFormatter()
  const most = numbers.byCountry[0]?.count ?? 0
  if (most === 0) return null
  const list = (countries: SignatureNumbers['byCountry']) => (
    <ul className="gap-x-10 sm:columns-2 lg:columns-3">
      {countries.map(({ country, count }) => (
        <li key={country} className="mb-2 break-inside-avoid">
          <div className="flex justify-between gap-3 text-sm">
            <span>{countryName(country, locale)}</span>
            <span className="tabular-nums">{format.number(count)}</span>
          </div>
          <progress
            value={count}
            max={most}
            aria-hidden="true"
            className="block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
          />
        </li>
      ))}
    </ul>
  )
  const others = numbers.byCountry.slice(inSight)
  return (
    <Section id="countries" title={t('byCountry')}>
      {list(numbers.byCountry.slice(0, inSight))}
      {others.length > 0 && <Fold title={t('otherCountries', { count: others.length })}>{list(others)}</Fold>}
    </Section>
  )
}
