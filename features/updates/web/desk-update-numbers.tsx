import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { UpdateProgress } from '@/features/updates/read-progress'
import { underWay } from '@/features/updates/rules'
import { Figure, Figures } from '@/ui/figure'
import { getFormatter } from '@/ui/formatter'
import { Progress, Section } from '@/ui/page'

/** How far an update has come, and afterwards what came of it: no number tells of anybody. */
export async function DeskUpdateNumbers({ progress, live }: { progress: UpdateProgress; live: ReactNode }) {
  const t = await getTranslations('updates.desk.numbers')
  const format = await getFormatter()
  const { state, expected, sent, failed, unknown, skipped, unsubscribed, visits, startedAt, endedAt } = progress
  if (!startedAt) return null
  const done = sent + failed + unknown + skipped
  const goes = underWay.includes(state)
  const time = { dateStyle: 'medium', timeStyle: 'short' } as const
  return (
    <Section id="numbers" title={t('title')} className="mt-0! mb-12">
      {goes && (
        <div className="mb-6 max-w-text">
          <Progress value={done} max={Math.max(expected, done, 1)} label={t('progress')} />
          <p className="mt-1 text-sm text-muted tabular-nums">
            {t('of', { done: format.number(done), expected: format.number(Math.max(expected, done)) })}
          </p>
          {live}
        </div>
      )}
      <Figures>
        <Figure name={t('sent', { count: sent })} value={format.number(sent)} />
        <Figure name={t('failed')} value={format.number(failed)} />
        {unknown > 0 && <Figure name={t('unknown')} value={format.number(unknown)} />}
        {skipped > 0 && <Figure name={t('skipped')} value={format.number(skipped)} />}
        <Figure name={t('unsubscribed')} value={format.number(unsubscribed)} />
        <Figure name={t('visits', { count: visits })} value={format.number(visits)} />
      </Figures>
      <p className="mt-4 max-w-text text-sm text-muted">
        {t('begun', { at: format.dateTime(startedAt, time) })}{' '}
        {endedAt && t('ended', { at: format.dateTime(endedAt, time) })}
      </p>
      <p className="mt-2 max-w-text text-sm text-muted">{t('note')}</p>
    </Section>
  )
}
