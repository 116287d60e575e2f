import { getTranslations } from 'next-intl/server'
import { outcomeTone } from '@/features/deliveries/outcome-tone'
import type { DeliveryView } from '@/features/deliveries/show-delivery'
import { getFormatter } from '@/ui/formatter'
import { Tag } from '@/ui/page'

/** What came of a delivery, in a word and its colour; a letter of which nothing was told is on its way. */
export async function OutcomeTag({ delivery }: { delivery: DeliveryView }) {
  const t = await getTranslations('deliveries.outcome')
  if (!delivery.outcome || !delivery.group) return <Tag>{t('onItsWay')}</Tag>
  return <Tag tone={outcomeTone(delivery.group)}>{t(`outcomes.${delivery.outcome}`)}</Tag>
}

/** When it was, and until when a promise is to be kept. */
export async function OutcomeDays({ delivery }: { delivery: DeliveryView }) {
  const t = await getTranslations('deliveries.outcome')
  const format = await getFormatter()
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'medium' })
  if (!delivery.outcomeOn) return null
  return (
    <>
      {day(delivery.outcomeOn)}
      {delivery.dueOn && <span className="block text-sm text-muted">{t('until', { date: day(delivery.dueOn) })}</span>}
    </>
  )
}
