import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { type DeskDelivery, listDeskDeliveries } from '@/features/deliveries/list-desk-deliveries'
import { loadDeliveredLetter } from '@/features/deliveries/load-delivery'
import { deliveryPath } from '@/features/deliveries/rules'
import type { Desk } from '@/server/session'
import { buttonClass } from '@/ui/button'
import { getFormatter } from '@/ui/formatter'
import { Section, Tag } from '@/ui/page'
import { DeliveryFacts, DeliveryTag } from './desk-delivery-facts'
import { DeskNewDelivery } from './desk-new-delivery'

/** How a letter went to its door, every attempt, and a new one recorded by hand. Nothing for those who may not see it. */
export async function DeskDeliveries({ desk, letterId }: { desk: Desk; letterId: string }) {
  const t = await getTranslations('deliveries')
  const letter = await loadDeliveredLetter(desk.context, desk.organiser, 'seeLetters', letterId)
  if (!letter) return null
  const deliveries = await listDeskDeliveries(desk.context, letter)
  const role = desk.organiser.teams.find(({ id }) => id === letter.teamId)?.role
  const edits = role !== undefined && may(role, 'recordOutcomes')
  const ready = letter.state !== 'drafting' && letter.state !== 'collecting'
  return (
    <Section id="deliveries" title={t('title')} className="mt-0!">
      {deliveries.length === 0 && <p className="text-muted">{t(ready ? 'none' : 'notReady')}</p>}
      <ul className="space-y-4">
        {deliveries.map((delivery) => (
          <li key={delivery.id} className="rounded-md border border-line bg-paper p-5 shadow-sheet">
            <DeliveryCard delivery={delivery} />
          </li>
        ))}
      </ul>
      {edits && ready && <DeskNewDelivery context={desk.context} letter={letter} />}
    </Section>
  )
}

async function DeliveryCard({ delivery }: { delivery: DeskDelivery }) {
  const locale = await getLocale()
  const t = await getTranslations('deliveries')
  const format = await getFormatter()
  const pictures = delivery.photos.filter(({ removedAt }) => removedAt === null)
  const shown = pictures.filter((photo) => photo.public).length
  return (
    <>
      <p className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{t(`channels.${delivery.channel}`)}</span>
        <DeliveryTag delivery={delivery} />
        {pictures.length > 0 && (
          <Tag tone={shown > 0 ? 'good' : 'plain'}>{t('pictureCount', { count: pictures.length, shown })}</Tag>
        )}
        <span className="ms-auto text-sm text-muted">
          {format.dateTime(delivery.createdOn, { dateStyle: 'medium' })}
        </span>
      </p>
      <DeliveryFacts delivery={delivery} />
      <p className="mt-4">
        <Link
          href={deliveryPath.one(locale, delivery.id)}
          className={buttonClass('secondary', 'min-h-11! py-1! text-sm!')}
        >
          {t(delivery.outcome ? 'open' : 'tell')}
        </Link>
      </p>
    </>
  )
}
