import { getTranslations } from 'next-intl/server'
import type { ToldDelivery } from '@/features/deliveries/read-delivery-by-code'
import { getFormatter } from '@/ui/formatter'
import { Notice } from '@/ui/notice'
import { Facts } from '@/ui/page'

/** What is recorded of a letter so far, for whoever has its code. */
export async function ToldSoFar({ told }: { told: ToldDelivery }) {
  const t = await getTranslations('deliveries.outcome')
  const format = await getFormatter()
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'long', timeZone: 'UTC' })
  const when = told.outcomeOn && [day(told.outcomeOn), told.outcomeTime].filter(Boolean).join(', ')
  const facts = [
    told.outcome && { name: t('outcome'), value: t(`outcomes.${told.outcome}`) },
    when && { name: t('on'), value: when },
    told.dueOn && { name: t('due'), value: day(told.dueOn) },
    told.postedOn && {
      name: t('posted.on'),
      value: [day(told.postedOn), told.registeredNumber].filter(Boolean).join(', '),
    },
    told.expectedOn && !told.outcome && { name: t('posted.expected'), value: day(told.expectedOn) },
    told.photoCount > 0 && { name: t('pictures'), value: t('pictureCount', { count: told.photoCount }) },
  ].filter((fact) => fact !== null && fact !== false && fact !== undefined && fact !== '')
  if (facts.length === 0) return null
  return (
    <div className="mt-8" data-told>
      <Notice tone="good" title={t('recorded')} />
      <div className="mt-4">
        <Facts facts={facts} />
      </div>
      <p className="mt-3 text-sm text-muted">{t(told.outcome ? 'correct' : 'comeBack')}</p>
    </div>
  )
}
