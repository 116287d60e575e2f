import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Progress, Section } from '@/ui/page'
import { countryForms } from '../name-country'
import type { AddresseeRecord, DeliveryOnRecord } from '../queries'

/** What happened to letters at this door: how often each outcome, and the letters themselves. */
export async function RecordSection({ record }: { record: AddresseeRecord }) {
  const t = await getTranslations('addressee.record')
  const outcome = await getTranslations('outcome.outcomes')
  const format = await getFormatter()
  const most = record.outcomes[0]?.count ?? 0
  return (
    <Section id="record" title={t('title')}>
      {record.deliveryCount === 0 ? (
        <p className="max-w-text text-muted">{t('none')}</p>
      ) : (
        <>
          <p className="max-w-text text-muted">
            {t('count', { count: record.deliveryCount })}. {t('note')}
          </p>
          <ul className="mt-4 max-w-xl space-y-2">
            {record.outcomes.map(({ outcome: what, count }) => (
              <li key={what} className="grid grid-cols-[1fr_6rem_2.5rem] items-center gap-3">
                <span>{outcome(what)}</span>
                <Progress value={count} max={most} label={outcome(what)} />
                <span className="text-end tabular-nums">{format.number(count)}</span>
              </li>
            ))}
          </ul>
          <h3 className="mt-8 text-lg">{t('newest')}</h3>
          <ol className="mt-2 max-w-xl border-t border-line">
            {record.deliveries.map((delivery) => (
              <Delivery key={delivery.id} delivery={delivery} />
            ))}
          </ol>
        </>
      )}
    </Section>
  )
}

async function Delivery({ delivery }: { delivery: DeliveryOnRecord }) {
  const locale = await getLocale()
  const t = await getTranslations('addressee')
  const outcome = await getTranslations('outcome.outcomes')
  const format = await getFormatter()
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'medium', timeZone: 'UTC' })
  const { name: countryName, of: ofCountry } = countryForms(delivery.country, locale)
  const { letter } = delivery
  return (
    <li className="border-b border-line py-3">
      <p className="font-semibold">
        {delivery.outcome ? outcome(delivery.outcome) : t('record.noOutcome')}
        {delivery.dueOn && (
          <span className="ms-2 font-normal text-muted">{t('record.due', { date: day(delivery.dueOn) })}</span>
        )}
      </p>
      <p className="text-sm text-muted">
        {[
          delivery.outcomeOn ? day(delivery.outcomeOn) : t('record.dayUnknown'),
          t(`channel.${delivery.channel}`),
          t('record.from', { countryName, ofCountry }),
        ].join(' · ')}
      </p>
      {letter.published && (
        <p className="mt-1 text-sm">
          <a href={`/${locale}/letters/${letter.modelSlug}/sent/${letter.id}`}>{t('record.open')}</a>
        </p>
      )}
    </li>
  )
}
