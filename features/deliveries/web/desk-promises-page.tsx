import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { AwaitedDelivery, PromisedDelivery, SilentDelivery } from '@/features/deliveries/list-promises'
import { askAfterDays, mayEndUnanswered } from '@/features/deliveries/reply-due'
import { deliveryPath } from '@/features/deliveries/rules'
import { officeName } from '@/features/forms-of-address/name-office'
import { countryName } from '@/features/places/name-country'
import { buttonClass } from '@/ui/button'
import { getFormatter } from '@/ui/formatter'
import { KeptForm } from '@/ui/kept-form'
import { Section, Tag } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { settleDuePromise } from './desk-delivery-actions'

const good = ['more_time', 'no_reply'] as const
const bad = ['no-promise', 'not-due', 'day'] as const
export const dueTones = { overdue: 'error', soon: 'warn', later: 'accent' } as const

interface Props {
  promises: readonly PromisedDelivery[]
  silent: readonly SilentDelivery[]
  now: Date
  told: string | undefined
}

/** What was promised at the doors and has not come yet, the overdue first; and letters nothing was heard of. */
export async function DeskPromisesPage({ promises, silent, now, told }: Props) {
  const t = await getTranslations('deliveries.promises')
  return (
    <>
      <h1 className="text-2xl">{t('title')}</h1>
      <p className="mt-2 max-w-text text-muted">{t('lead')}</p>
      <Told told={told} good={good} bad={bad} say={(code) => t(`told.${code}`)} className="mt-6 max-w-text" />
      {promises.length === 0 && <p className="mt-8">{t('none')}</p>}
      <ul className="mt-8 space-y-4">
        {promises.map((promise) => (
          <PromiseCard key={promise.id} promise={promise} now={now} />
        ))}
      </ul>
      {silent.length > 0 && (
        <Section id="silent" title={t('silent')}>
          <p className="-mt-2 mb-4 max-w-text text-muted">{t('silentLead', { days: askAfterDays })}</p>
          <ul className="divide-y divide-line border-y border-line">
            {silent.map((delivery) => (
              <SilentLine key={delivery.id} delivery={delivery} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

async function PromiseCard({ promise, now }: { promise: PromisedDelivery; now: Date }) {
  const locale = await getLocale()
  const t = await getTranslations('deliveries.promises')
  const format = await getFormatter()
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'long', timeZone: 'UTC' })
  const page = deliveryPath.one(locale, promise.id)
  const { id, origin, modelLetterId } = promise.letter
  // A reply to a letter of a set is written down with its text, and the outcome follows from it.
  const reply =
    origin === 'campaign'
      ? `/${locale}/desk/letters/${modelLetterId}/set/${id}#replies`
      : `${page}?outcome=reply_received#correct`
  return (
    <li className="rounded-md border border-line bg-paper p-5 shadow-sheet">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Tag tone={dueTones[promise.due]}>{t(`due.${promise.due}`, { day: day(promise.dueOn) })}</Tag>
        <Link href={page} className="font-semibold text-ink">
          <Where delivery={promise} />
        </Link>
      </p>
      <p className="mt-2">
        <What promise={promise} />
      </p>
      <div className="mt-4 flex flex-wrap items-end gap-x-4 gap-y-3">
        <Link href={reply} className={buttonClass('secondary', smallButton)}>
          {t('acts.reply')}
        </Link>
        {mayEndUnanswered(promise.dueOn, now) && (
          <KeptForm action={settleDuePromise} faults={{ dueOn: t('told.day') }}>
            <input type="hidden" name="delivery" value={promise.id} />
            <input type="hidden" name="act" value="no_reply" />
            <SubmitButton kind="secondary" className={smallButton}>
              {t('acts.noReply')}
            </SubmitButton>
          </KeptForm>
        )}
        <KeptForm
          action={settleDuePromise}
          faults={{ dueOn: t('told.day') }}
          className="flex flex-wrap items-end gap-2"
        >
          <input type="hidden" name="delivery" value={promise.id} />
          <label className="text-sm font-semibold">
            {t('newDay')}
            <input
              type="date"
              name="dueOn"
              required
              className="mt-1 block min-h-11 rounded-sm border-2 border-edge bg-paper px-2 text-base font-normal"
            />
          </label>
          <SubmitButton kind="quiet" className={smallButton}>
            {t('acts.moreTime')}
          </SubmitButton>
        </KeptForm>
      </div>
    </li>
  )
}

const smallButton = 'min-h-11! py-1! text-sm!'

async function SilentLine({ delivery }: { delivery: SilentDelivery }) {
  const locale = await getLocale()
  const t = await getTranslations('deliveries')
  const format = await getFormatter()
  const since = format.dateTime(delivery.since, { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
      <div>
        <p className="font-semibold">
          <Where delivery={delivery} />
        </p>
        <p className="text-sm text-muted">
          {delivery.outcome
            ? t(`outcome.outcomes.${delivery.outcome}`)
            : t(delivery.expectedOn ? 'promises.shouldHaveArrived' : 'promises.sent')}{' '}
          · {since}
        </p>
      </div>
      <Link href={`${deliveryPath.one(locale, delivery.id)}#correct`} className={buttonClass('secondary', smallButton)}>
        {t('promises.tell')}
      </Link>
    </li>
  )
}

/** The office and its city. */
export async function Where({ delivery }: { delivery: Pick<AwaitedDelivery, 'letter'> }) {
  const locale = await getLocale()
  const { addressee } = delivery.letter
  const { name, city } = officeName(addressee, locale)
  return [name, city ?? countryName(addressee.hostCountry, locale)].join(', ')
}

/** What was promised, when, and by whom. */
export async function What({ promise }: { promise: PromisedDelivery }) {
  const t = await getTranslations('deliveries')
  const format = await getFormatter()
  const parts = [
    promise.outcomeOn && format.dateTime(promise.outcomeOn, { dateStyle: 'long', timeZone: 'UTC' }),
    t(`channels.${promise.channel}`),
    promise.byWhom,
    promise.letter.reference,
  ]
  return (
    <>
      {promise.outcome && t(`outcome.outcomes.${promise.outcome}`)}
      <span className="text-muted"> · {parts.filter(Boolean).join(' · ')}</span>
    </>
  )
}
