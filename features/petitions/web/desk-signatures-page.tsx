import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { countryName } from '@/features/languages/rules'
import type { listSignatures, SignatureFilter, SignatureNumbers } from '@/features/petitions/read-signatures'
import { DayChart } from '@/ui/day-chart'
import { Figure, Figures } from '@/ui/figure'
import { Notice } from '@/ui/notice'
import { Progress, Section } from '@/ui/page'
import { DeskPetitionHeader, type PetitionHead } from './desk-petition-header'
import { SignatureFilters } from './desk-signature-filters'
import { SignatureTable } from './desk-signature-table'

const notices = ['open', 'closed', 'handed_in', 'answered', 'incomplete', 'campaign-not-public', 'not-now'] as const
const refusals: readonly string[] = ['incomplete', 'campaign-not-public', 'not-now']

interface Props {
  petition: PetitionHead
  /** Null for those who may not see signatures, and before the petition opens. */
  seen: {
    numbers: SignatureNumbers
    list: Awaited<ReturnType<typeof listSignatures>>
    filter: SignatureFilter
    hidesNames: boolean
  } | null
  told?: string | undefined
  /** The next step of the petition. */
  steps: ReactNode
  /** Says that the numbers come by themselves. */
  live: ReactNode
}

/** A petition on the desk: signatures as they arrive, by day, by country and one by one. */
export async function DeskSignaturesPage({ petition, seen, told, steps, live }: Props) {
  const t = await getTranslations('desk')
  const notice = notices.find((known) => known === told)
  return (
    <>
      <DeskPetitionHeader petition={petition} current="signatures" />
      {notice && (
        <div role="status" className="mt-6">
          <Notice tone={refusals.includes(notice) ? 'warn' : 'good'} title={t(`petition.told.${notice}`)} />
        </div>
      )}
      <div className="mt-8 grid gap-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          {petition.state === 'draft' || !seen ? (
            <p className="text-muted">
              {petition.state === 'draft' ? t('signatures.draft') : t('signatures.notYours')}
            </p>
          ) : (
            <Numbers numbers={seen.numbers} live={live} />
          )}
        </div>
        <aside className="space-y-6">{steps}</aside>
      </div>
      {seen && petition.state !== 'draft' && (
        <>
          <Countries numbers={seen.numbers} />
          <Section id="all" title={t('signatures.list')}>
            <SignatureFilters filter={seen.filter} countries={seen.numbers.byCountry.map(({ country }) => country)} />
            <SignatureTable
              petitionId={petition.id}
              list={seen.list}
              filter={seen.filter}
              hidesNames={seen.hidesNames}
            />
          </Section>
        </>
      )}
    </>
  )
}

async function Numbers({ numbers, live }: { numbers: SignatureNumbers; live: ReactNode }) {
  const t = await getTranslations('desk.signatures')
  const format = await getFormatter()
  const { total, today, goal, byState, byDay } = numbers
  const next = Math.max(goal, total)
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

async function Countries({ numbers }: { numbers: SignatureNumbers }) {
  const locale = await getLocale()
  const t = await getTranslations('desk.signatures')
  const format = await getFormatter()
  const most = numbers.byCountry[0]?.count ?? 0
  if (most === 0) return null
  return (
    <Section id="countries" title={t('byCountry')}>
      <ul className="gap-x-10 sm:columns-2 lg:columns-3">
        {numbers.byCountry.map(({ country, count }) => (
          <li key={country} className="mb-2 break-inside-avoid">
            <div className="flex justify-between gap-3 text-sm">
              <span>{countryName(country, locale)}</span>
              <span className="tabular-nums">{format.number(count)}</span>
            </div>
            <meter
              value={count}
              max={most}
              aria-hidden="true"
              className="block h-1.5 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-meter-bar]:bg-accent [&::-webkit-meter-bar]:border-0 [&::-webkit-meter-bar]:bg-line [&::-webkit-meter-optimum-value]:bg-accent"
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}
