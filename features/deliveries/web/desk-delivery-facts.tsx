import { getTranslations } from 'next-intl/server'
import type { DeskDelivery } from '@/features/deliveries/list-desk-deliveries'
import { groupOf, toneOf } from '@/features/deliveries/rules'
import { getFormatter } from '@/ui/formatter'
import { Facts, Tag } from '@/ui/page'

/** How a delivery stands, in a word and its colour. */
export async function DeliveryTag({ delivery }: { delivery: Pick<DeskDelivery, 'state' | 'outcome' | 'postedOn'> }) {
  const t = await getTranslations()
  if (delivery.outcome) {
    return <Tag tone={toneOf(groupOf(delivery.outcome))}>{t(`outcome.outcomes.${delivery.outcome}`)}</Tag>
  }
  if (delivery.state === 'planned' && delivery.postedOn) return <Tag>{t('deliveries.onItsWay')}</Tag>
  return <Tag tone={delivery.state === 'failed' ? 'error' : 'plain'}>{t(`desk.states.delivery.${delivery.state}`)}</Tag>
}

/** Everything told of a delivery. `noteIsPublic` says whether others read the note, where that is known. */
export async function DeliveryFacts({ delivery, noteIsPublic }: { delivery: DeskDelivery; noteIsPublic?: boolean }) {
  const t = await getTranslations()
  const format = await getFormatter()
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'long', timeZone: 'UTC' })
  const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(', ')
  const facts = [
    delivery.postedOn && {
      name: t(delivery.channel === 'post' ? 'outcome.posted.on' : 'deliveries.sentOn'),
      value: joined(day(delivery.postedOn), delivery.registeredNumber),
    },
    delivery.expectedOn && { name: t('outcome.posted.expected'), value: day(delivery.expectedOn) },
    delivery.outcomeOn && {
      name: t('deliveries.when'),
      value: joined(day(delivery.outcomeOn), delivery.outcomeTime),
    },
    delivery.byWhom && { name: t('deliveries.byWhom'), value: <bdi>{delivery.byWhom}</bdi> },
    delivery.dueOn && { name: t('outcome.due'), value: day(delivery.dueOn) },
    delivery.note && {
      name: t(
        noteIsPublic === undefined ? 'deliveries.note' : `deliveries.notes.${noteIsPublic ? 'public' : 'private'}`,
      ),
      value: <span className="whitespace-pre-line">{delivery.note}</span>,
    },
  ].filter((fact) => fact !== null && fact !== '')
  return facts.length > 0 && <Facts facts={facts} />
}
