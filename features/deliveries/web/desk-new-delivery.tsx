import { getTranslations } from 'next-intl/server'
import type { Context } from '@/features/context'
import { dayOf, isoDay } from '@/features/days'
import { expectedArrival, postInTime } from '@/features/deliveries/expect-arrival'
import type { DeliveredLetterKey } from '@/features/deliveries/load-delivery'
import { readWay } from '@/features/deliveries/read-way'
import { newChannels } from '@/features/deliveries/rules'
import { RadioField, TextField } from '@/ui/field'
import { getFormatter } from '@/ui/formatter'
import { KeptForm } from '@/ui/kept-form'
import { SubmitButton } from '@/ui/submit-button'
import { recordDelivery } from './desk-delivery-actions'

/** Records that a letter went out by somebody's own hands; says before whether the post still arrives in time. */
export async function DeskNewDelivery({ context, letter }: { context: Context; letter: DeliveredLetterKey }) {
  const t = await getTranslations('deliveries.new')
  const format = await getFormatter()
  const today = dayOf(context.now)
  const { deadlineOn, faxes } = await readWay(context, letter)
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'long', timeZone: 'UTC' })
  const { country, hostCountry } = letter
  const post = postInTime(country, hostCountry, { deadline: deadlineOn, today })
  const hints = {
    post: post
      ? post.inTime
        ? t('postUntil', { until: day(post.until), deadline: day(post.deadline) })
        : t('postTooLate', { arrives: day(post.arrives), deadline: day(post.deadline) })
      : t('postArrives', { arrives: day(expectedArrival(country, hostCountry, today)) }),
    by_hand: t('byHand'),
    fax: faxes.length > 0 ? t('fax', { numbers: faxes.join(', ') }) : t('noFax'),
    own_mail: t('ownMail'),
  }
  return (
    <details className="mt-4 rounded-md border border-line p-5">
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold text-accent-deep">
        {t('title')}
      </summary>
      <div className="max-w-text pt-4">
        <KeptForm action={recordDelivery} title={t('wrong')} className="space-y-8">
          <input type="hidden" name="letter" value={letter.letterId} />
          <RadioField
            name="channel"
            label={t('channel')}
            defaultValue="post"
            options={newChannels.map((value) => ({ value, label: t(`channels.${value}`), hint: hints[value] }))}
          />
          <TextField name="postedOn" type="date" label={t('on')} defaultValue={isoDay(today)} className="max-w-56" />
          <TextField
            name="registeredNumber"
            label={t('number')}
            hint={t('numberHint')}
            autoComplete="off"
            spellCheck={false}
            className="max-w-80"
          />
          <SubmitButton>{t('button')}</SubmitButton>
        </KeptForm>
      </div>
    </details>
  )
}
