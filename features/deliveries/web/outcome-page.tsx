import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { officeName } from '@/features/addressees/name-office'
import { formState } from '@/server/documents/scope'
import { Button } from '@/ui/button'
import { RadioField, TextArea, TextField } from '@/ui/field'
import { ErrorSummary, Notice } from '@/ui/notice'
import { Facts, PageTitle, Wrap } from '@/ui/page'
import type { ToldDelivery } from '../queries'
import { isPaper, outcomePath, possibleOutcomes } from '../rules'

/** The form behind a printed code: what happened at the door, what is recorded so far, and how to correct it. */
export async function OutcomePage({ code, told }: { code: string; told: ToldDelivery }) {
  const locale = await getLocale()
  const t = await getTranslations('outcome')
  const format = await getFormatter()
  const { values, errors, notice } = formState()
  const { name, place } = officeName(told.office, locale)
  const error = (field: string) => (errors[field] ? t(`errors.${errors[field]}`) : undefined)
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'long' })
  return (
    <main id="content">
      <Wrap narrow className="py-8 sm:py-12">
        <PageTitle lead={`${name}, ${place}`}>{t('title')}</PageTitle>
        {told.outcome && told.outcomeOn && (
          <div className="mt-8">
            <Notice tone="good" title={t('recorded')} />
            <div className="mt-4">
              <Facts
                facts={[
                  { name: t('outcome'), value: t(`outcomes.${told.outcome}`) },
                  { name: t('on'), value: day(told.outcomeOn) },
                  ...(told.dueOn ? [{ name: t('due'), value: day(told.dueOn) }] : []),
                ]}
              />
            </div>
            <p className="mt-3 text-sm text-muted">{t('correct')}</p>
          </div>
        )}
        {!told.canBeTold ? (
          <div className="mt-8">
            <Notice title={t('waiting')} />
          </div>
        ) : (
          <form action={`/${locale}${outcomePath(code)}`} method="post" noValidate className="mt-8 space-y-8">
            {notice && <Notice tone="error" title={t(`notices.${notice}`)} />}
            <ErrorSummary
              title={t('summary', { count: Object.keys(errors).length })}
              errors={Object.keys(errors).map((field) => ({ field, message: error(field) ?? '' }))}
            />
            {isPaper(told.channel) && (
              <RadioField
                name="channel"
                label={t('channel')}
                defaultValue={values.channel || (told.channel === 'post' ? '' : told.channel)}
                options={(['by_hand', 'post'] as const).map((value) => ({ value, label: t(`channels.${value}`) }))}
              />
            )}
            <OutcomeChoice told={told} error={error('outcome')} />
            <TextField
              name="outcomeOn"
              type="date"
              label={t('on')}
              error={error('outcomeOn')}
              defaultValue={values.outcomeOn ?? isoDay(told.outcomeOn ?? new Date())}
              className="max-w-56"
            />
            <TextField
              name="dueOn"
              type="date"
              label={t('dueOn')}
              hint={t('dueHint')}
              error={error('dueOn')}
              defaultValue={values.dueOn ?? (told.dueOn ? isoDay(told.dueOn) : '')}
              className="max-w-56"
            />
            <TextArea
              name="note"
              label={t('note')}
              hint={t('noteHint')}
              error={error('note')}
              defaultValue={values.note}
              rows={4}
            />
            <Button className="w-full text-lg">{t(told.outcome ? 'change' : 'submit')}</Button>
            <p className="text-sm text-muted">{t('public')}</p>
          </form>
        )}
      </Wrap>
    </main>
  )
}

async function OutcomeChoice({ told, error }: { told: ToldDelivery; error: string | undefined }) {
  const t = await getTranslations('outcome')
  const { values } = formState()
  const chosen = values.outcome ?? told.outcome
  return (
    <fieldset
      id="outcome"
      aria-describedby={error ? 'outcome-error' : undefined}
      className={error ? 'border-s-4 border-error ps-4' : ''}
    >
      <legend className="font-semibold">{t('what')}</legend>
      {error && (
        <p id="outcome-error" className="mt-1 font-semibold text-error">
          {error}
        </p>
      )}
      {possibleOutcomes(told.channel).map(({ group, outcomes }) => (
        <fieldset key={group} className="mt-4 border-t border-line pt-3">
          <legend className="float-start w-full text-sm font-semibold text-muted">{t(`groups.${group}`)}</legend>
          <div className="clear-both">
            {outcomes.map((outcome) => (
              <label
                key={outcome}
                className="flex min-h-12 items-start gap-3 rounded-sm py-2.5 has-checked:font-medium"
              >
                <input
                  type="radio"
                  name="outcome"
                  value={outcome}
                  defaultChecked={outcome === chosen}
                  className="mt-0.5 size-6 shrink-0 accent-accent"
                />
                <span>{t(`outcomes.${outcome}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </fieldset>
  )
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}
