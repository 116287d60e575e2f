import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { listDeliveriesOf } from '@/features/deliveries/list-desk-deliveries'
import { deliveryPath } from '@/features/deliveries/rules'
import { officeName } from '@/features/forms-of-address/name-office'
import { countryName } from '@/features/places/name-country'
import { getFormatter } from '@/ui/formatter'
import { BackLink } from '@/ui/page'
import { DeliveryTag } from './desk-delivery-facts'

type Way = Awaited<ReturnType<typeof listDeliveriesOf>>

/** Letters that went the same way, one by one: no names, no texts. */
export async function DeskWayPage({ deliveries, back }: { deliveries: Way; back: string }) {
  const locale = await getLocale()
  const t = await getTranslations('deliveries')
  const format = await getFormatter()
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <>
      <BackLink href={back}>{t('backToLetters')}</BackLink>
      <h1 className="text-2xl">{t('way', { count: deliveries.length })}</h1>
      <p className="mt-2 max-w-text text-muted">{t('wayLead')}</p>
      <ul className="mt-6 divide-y divide-line border-y border-line">
        {deliveries.map((delivery) => (
          <li key={delivery.id} className="grid items-center gap-x-6 gap-y-1 py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
            <div>
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <DeliveryTag delivery={delivery} />
                <span className="font-semibold">{officeName(delivery.letter.addressee, locale).name}</span>
              </p>
              <p className="mt-1 text-sm text-muted">
                {[
                  countryName(delivery.letter.country, locale),
                  t(`channels.${delivery.channel}`),
                  day(delivery.outcomeOn ?? delivery.postedOn ?? delivery.letter.datedOn),
                  delivery.photos.length > 0 && t('pictures', { count: delivery.photos.length }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <Link
              href={deliveryPath.one(locale, delivery.id)}
              className="inline-flex min-h-11 items-center"
              aria-label={t('openOne', { day: day(delivery.letter.datedOn) })}
            >
              {t('open')}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
