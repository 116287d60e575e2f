import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { DeskEvent } from '@/features/events/list-desk-events'
import type { EventKey } from '@/features/events/load-event'
import { type EventStep, eventPath } from '@/features/events/rules'
import { Facts, Section } from '@/ui/page'
import { Told } from '@/ui/told'
import { DeskEventList } from './desk-events-page'

const good = ['publish', 'confirm', 'held', 'not-held', 'call-off', 'restore'] as const satisfies readonly EventStep[]
const bad = ['not-now', 'incomplete', 'campaign-not-public', 'no-profile'] as const

interface Props {
  event: Pick<EventKey, 'kind' | 'state' | 'slug'>
  header: ReactNode
  told?: string | undefined
  /** What is known of it: when, where, to whom. */
  facts: { name: string; value: ReactNode }[]
  /** Of a day of action: its towns. */
  parts: DeskEvent[]
  /** How many have said that they come. */
  comers: ReactNode
  steps: ReactNode
}

/** An event on the desk: what is known of it, and what comes next. */
export async function DeskEventPage({ event, header, told, facts, parts, comers, steps }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('events.desk')
  const { kind, state, slug } = event
  return (
    <>
      {header}
      <Told told={told} good={good} bad={bad} say={(code) => t(`told.${code}`)} />
      <div className="mt-8 grid gap-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0">
          <Section id="facts" title={t('overview.title')} className="mt-0!">
            <Facts facts={facts} />
            {state !== 'draft' && (
              <p className="mt-4 flex flex-wrap gap-x-6">
                <a href={eventPath.one(locale, slug)} className="inline-flex min-h-11 items-center">
                  {t('overview.page')}
                </a>
                <a href={eventPath.calendar(locale, slug)} className="inline-flex min-h-11 items-center">
                  {t('overview.calendar')}
                </a>
              </p>
            )}
          </Section>
          {comers}
          {kind === 'day_of_action' && (
            <Section id="towns" title={t('overview.towns')}>
              {parts.length === 0 ? (
                <p className="text-muted">{t('overview.noTowns')}</p>
              ) : (
                <DeskEventList events={parts} />
              )}
            </Section>
          )}
        </div>
        <aside className="space-y-6">{steps}</aside>
      </div>
    </>
  )
}
