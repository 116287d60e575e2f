import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { NearEvent } from '@/features/events/list-events'
import { eventPath } from '@/features/events/rules'
import type { ListedEvent } from '@/features/events/show-event'
import { Button } from '@/ui/button'
import { TextField } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { BackLink, PageTitle, Section, Wrap } from '@/ui/page'
import { EventList } from './event-list'

interface Props {
  coming: NearEvent[]
  past: ListedEvent[]
  years: number[]
  /** The year that is looked at, instead of what comes. */
  year: number | undefined
  /** The town or country that was typed, and whether we know it. */
  q: string
  known: boolean
  /** What else one can do. */
  children?: ReactNode
}

/** All events: what comes, the nearest first where a place is named, and what has been. */
export async function PublicEventsPage({ coming, past, years, year, q, known, children }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('events')
  const all = eventPath.all(locale)
  const place = q.trim()
  return (
    <main id="content">
      <Wrap narrow className="py-8 sm:py-10">
        <BackLink href={year === undefined ? `/${locale}` : all}>
          {year === undefined ? t('toStart') : t('backToAll')}
        </BackLink>
        <PageTitle lead={t('lead')}>{year === undefined ? t('title') : t('inYear', { year: String(year) })}</PageTitle>
        {year === undefined && (
          <>
            <search aria-label={t('near.title')} className="mt-8 block border border-line bg-soft p-5 sm:p-6">
              <form action={all} method="get" className="grid gap-4 sm:grid-cols-[1fr_auto] sm:items-end">
                <TextField
                  type="search"
                  name="q"
                  label={t('near.place')}
                  hint={t('near.hint')}
                  defaultValue={q}
                  maxLength={80}
                  autoComplete="off"
                  spellCheck={false}
                />
                <Button kind="secondary">{t('near.submit')}</Button>
              </form>
            </search>
            <Section id="coming" title={t('coming')}>
              {place !== '' && !known && (
                <div className="mb-4">
                  <Notice tone="warn" title={t('near.unknown', { place })} />
                </div>
              )}
              {place !== '' && known && (
                <p className="mb-4 text-muted">
                  {t('near.from', { place })} <a href={all}>{t('near.all')}</a>
                </p>
              )}
              {coming.length === 0 ? <p className="text-muted">{t('nothingComing')}</p> : <EventList events={coming} />}
            </Section>
          </>
        )}
        <Section id="past" title={year === undefined ? t('past') : String(year)}>
          {past.length === 0 ? <p className="text-muted">{t('nothingPast')}</p> : <EventList events={past} />}
        </Section>
        {years.length > 0 && (
          <nav aria-label={t('years')} className="mt-6">
            <ul className="flex flex-wrap gap-x-5">
              {years.map((one) => (
                <li key={one}>
                  <a
                    href={`${all}?year=${one}`}
                    aria-current={one === year ? 'page' : undefined}
                    className="inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:no-underline"
                  >
                    {one}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {children}
        <p className="mt-8 text-sm">
          <a href={eventPath.feed(locale)}>{t('feed')}</a>
        </p>
      </Wrap>
    </main>
  )
}
