import { getTranslations } from 'next-intl/server'
import type { DeskDelivery } from '@/features/deliveries/list-desk-deliveries'
import { outcomeTone } from '@/features/deliveries/outcome-tone'
import { groupOf } from '@/features/deliveries/rules'
import { getFormatter } from '@/ui/formatter'
import { Facts, Tag } from '@/ui/page'

/** How a delivery stands, in a word and its colour. */
export async function DeliveryTag({ delivery }: { delivery: Pick<DeskDelivery, 'state' | 'outcome' | 'postedOn'> }) {
  const t = await getTranslations('deliveries')
  if (delivery.outcome) {
    return <Tag tone={outcomeTone(groupOf(delivery.outcome))}>{t(`outcome.outcomes.${delivery.outcome}`)}</Tag>
  }
  if (delivery.state === 'planned' && delivery.postedOn) return <Tag>{t('onItsWay')}</Tag>
  return <Tag tone={delivery.state === 'failed' ? 'error' : 'plain'}>{t(`states.${delivery.state}`)}</Tag>
}

/** Everything told of a delivery. `noteIsPublic` says whether others read the note, where that is known. */
export async function DeliveryFacts({ delivery, noteIsPublic }: { delivery: DeskDelivery; noteIsPublic?: boolean }) {
  const t = await getTranslations('deliveries')
  const format = await getFormatter()
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'long', timeZone: 'UTC' })
  const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(', ')
  const facts = [
    delivery.postedOn && {
      name: t(delivery.channel === 'post' ? 'outcome.posted.on' : 'sentOn'),
      value: joined(day(delivery.postedOn), delivery.registeredNumber),
    },
    delivery.expectedOn && { name: t('outcome.posted.expected'), value: day(delivery.expectedOn) },
    delivery.outcomeOn && {
      name: t('when'),
      value: joined(day(delivery.outcomeOn), delivery.outcomeTime),
    },
    delivery.byWhom && { name: t('byWhom'), value: <bdi>{delivery.byWhom}</bdi> },
    delivery.dueOn && { name: t('outcome.due'), value: day(delivery.dueOn) },
    delivery.note && {
      name: t(noteIsPublic === undefined ? 'note' : `notes.${noteIsPublic ? 'public' : 'private'}`),
      value: <span className="whitespace-pre-line">{delivery.note}</span>,
    },
  ].filter((fact) => fact !== null && fact !== '')
  return facts.length > 0 && <Facts facts={facts} />
}
