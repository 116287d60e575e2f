import { getLocale, getTranslations } from 'next-intl/server'
import { isoDay } from '@/features/days'
import type { OneDelivery } from '@/features/deliveries/read-desk-delivery'
import { officeName } from '@/features/forms-of-address/name-office'
import { countryName } from '@/features/places/name-country'
import { toldIn } from '@/features/texts/told'
import { getFormatter } from '@/ui/formatter'
import { KeptForm } from '@/ui/kept-form'
import { BackLink, Section } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { correctDelivery } from './desk-delivery-actions'
import { DeliveryFacts, DeliveryTag } from './desk-delivery-facts'
import { DeskHistory } from './desk-history'
import { DeskPhotos } from './desk-photos'
import { OutcomeFields } from './outcome-fields'

const good = ['corrected', 'recorded', 'publish', 'hide', 'remove', 'restore', 'added'] as const
const bad = ['waiting', 'unknown'] as const

interface Props {
  delivery: OneDelivery
  /** Where the letter is. */
  back: string
  /** May record and correct. */
  edits: boolean
  told: string | undefined
  /** An outcome that is chosen beforehand: what somebody pressed on the page of promises. */
  chosen: string | undefined
}

/** One way of one letter to its door: what is known of it, its pictures, its history, and how to correct it. */
export async function DeskDeliveryPage({ delivery, back, edits, told, chosen }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('deliveries')
  const format = await getFormatter()
  const { letter } = delivery
  const { name, place } = officeName(letter.addressee, locale)
  const kicker = [
    t(`channels.${delivery.channel}`),
    t('from', { country: countryName(letter.country, locale) }),
    format.dateTime(letter.datedOn, { dateStyle: 'long', timeZone: 'UTC' }),
    letter.reference,
  ]
  return (
    <>
      <BackLink href={back}>{t('back')}</BackLink>
      <p className="text-sm text-muted">{kicker.filter(Boolean).join(' · ')}</p>
      <h1 className="mt-2 text-2xl">{`${name}, ${place}`}</h1>
      <Told told={told} good={good} bad={bad} say={(code) => t(`told.${code}`)} className="mt-6 max-w-text" />
      <p className="mt-6 mb-4">
        <DeliveryTag delivery={delivery} />
      </p>
      <div className="max-w-text">
        <DeliveryFacts delivery={delivery} noteIsPublic={delivery.noteIsPublic} />
      </div>
      {edits && (
        <details
          id="correct"
          open={delivery.outcome === null || chosen !== undefined}
          className="mt-8 max-w-text rounded-md border border-line p-5"
        >
          <summary className="flex min-h-11 cursor-pointer items-center text-lg font-semibold text-accent-deep">
            {t(delivery.outcome ? 'correct' : 'tell')}
          </summary>
          <div className="pt-4">
            <KeptForm action={correctDelivery} title={t('wrong')} className="space-y-8">
              <input type="hidden" name="delivery" value={delivery.id} />
              <OutcomeFields
                channel={delivery.channel}
                values={valuesOf(delivery, chosen)}
                error={() => undefined}
                noteIsPublic
              />
              <SubmitButton>{t('save')}</SubmitButton>
            </KeptForm>
          </div>
        </details>
      )}
      <Section id="pictures" title={t('photos.title')}>
        <DeskPhotos deliveryId={delivery.id} photos={delivery.photos} edits={edits} told={toldIn('photos', told)} />
      </Section>
      <Section id="history" title={t('history.title')}>
        <DeskHistory lines={delivery.history} />
      </Section>
    </>
  )
}

function valuesOf(delivery: OneDelivery, chosen: string | undefined): Record<string, string> {
  // Another outcome happened on another day, to somebody else.
  const same = chosen === undefined || chosen === delivery.outcome
  return {
    channel: delivery.channel,
    outcome: chosen ?? delivery.outcome ?? '',
    outcomeOn: isoDay(same ? (delivery.outcomeOn ?? delivery.postedOn ?? new Date()) : new Date()),
    outcomeTime: same ? (delivery.outcomeTime ?? '') : '',
    byWhom: same ? (delivery.byWhom ?? '') : '',
    dueOn: same ? (isoDay(delivery.dueOn) ?? '') : '',
    // What the desk writes is public: the note of whoever brought the letter is not taken over by a press.
    note: delivery.noteIsPublic ? (delivery.note ?? '') : '',
  }
}
