import { getLocale, getTranslations } from 'next-intl/server'
import { dayOf, isoDay } from '@/features/days'
import { postInTime } from '@/features/deliveries/expect-arrival'
import type { ToldDelivery } from '@/features/deliveries/read-delivery-by-code'
import { outcomePath } from '@/features/deliveries/rules'
import type { PostingInput } from '@/features/deliveries/schema'
import { formState } from '@/server/documents/scope'
import { Button } from '@/ui/button'
import { TextField } from '@/ui/field'
import { formFields } from '@/ui/form-fields'
import { getFormatter } from '@/ui/formatter'
import { knownWord } from '@/ui/known-word'

/** For a letter that was put into the post: on which day, and its number. What became of it can be told later. */
export async function PostingForm({ code, told }: { code: string; told: ToldDelivery }) {
  const locale = await getLocale()
  const t = await getTranslations('deliveries.outcome')
  const { values, errors } = formState<keyof PostingInput>()
  const today = dayOf(new Date())
  const before = { postedOn: isoDay(told.postedOn ?? today), registeredNumber: told.registeredNumber ?? '' }
  const { field } = formFields({ values: { ...before, ...values }, errors }, (code) => knownWord(t, `errors.${code}`))
  return (
    <details
      open={told.postedOn !== null || 'postedOn' in values}
      className="mt-10 rounded-md border border-line p-4 open:bg-soft"
    >
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold text-accent-deep">
        {t('posted.title')}
      </summary>
      <form action={`/${locale}${outcomePath(code)}/posted`} method="post" noValidate className="space-y-6 pt-3">
        <p>{t('posted.text')}</p>
        <Deadline told={told} today={today} />
        <TextField {...field('postedOn')} type="date" label={t('posted.on')} className="max-w-56" />
        <TextField
          {...field('registeredNumber')}
          label={t('posted.number')}
          hint={t('posted.numberHint')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className="max-w-80"
        />
        <Button kind="secondary">{t('posted.button')}</Button>
      </form>
    </details>
  )
}

async function Deadline({ told, today }: { told: ToldDelivery; today: Date }) {
  const t = await getTranslations('deliveries.outcome')
  const format = await getFormatter()
  const post = postInTime(told.country, told.office.hostCountry, { deadline: told.deadlineOn, today })
  if (!post || told.postedOn) return null
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <p className={post.inTime ? '' : 'text-warn'}>
      {post.inTime
        ? t('posted.until', { until: day(post.until), deadline: day(post.deadline) })
        : t('posted.tooLate', { deadline: day(post.deadline), arrives: day(post.arrives) })}
    </p>
  )
}
