import { getTranslations } from 'next-intl/server'
import { isPaper, possibleOutcomes } from '@/features/deliveries/rules'
import type { OutcomeField } from '@/features/deliveries/schema'
import type { DeliveryView } from '@/features/deliveries/show-delivery'
import { RadioField, TextArea, TextField } from '@/ui/field'

interface Props {
  channel: DeliveryView['channel']
  /** Texts of the fields, as typed or as told before. */
  values: Readonly<Record<string, string | undefined>>
  error: (field: Exclude<OutcomeField, 'photos'>) => string | undefined
  /** What an organiser notes is shown with the outcome; what a sender notes never is. */
  noteIsPublic?: boolean
}

/** What can be told of a letter: the same fields for whoever brought it and for the organiser who corrects. */
export async function OutcomeFields({ channel, values, error, noteIsPublic = false }: Props) {
  const t = await getTranslations('deliveries.outcome')
  return (
    <>
      {isPaper(channel) && (
        <RadioField
          name="channel"
          label={t('channel')}
          {...(values.channel && { defaultValue: values.channel })}
          options={(['by_hand', 'post', 'fax'] as const).map((value) => ({ value, label: t(`channels.${value}`) }))}
        />
      )}
      <OutcomeChoice channel={channel} chosen={values.outcome} error={error('outcome')} />
      <div className="grid max-w-md gap-6 sm:grid-cols-2">
        <TextField
          name="outcomeOn"
          type="date"
          label={t('on')}
          error={error('outcomeOn')}
          defaultValue={values.outcomeOn}
        />
        <TextField
          name="outcomeTime"
          type="time"
          label={t('time')}
          error={error('outcomeTime')}
          defaultValue={values.outcomeTime}
        />
      </div>
      <TextField
        name="byWhom"
        label={t('byWhom')}
        hint={t('byWhomHint')}
        error={error('byWhom')}
        defaultValue={values.byWhom}
        autoComplete="off"
      />
      <TextField
        name="dueOn"
        type="date"
        label={t('dueOn')}
        hint={t('dueHint')}
        error={error('dueOn')}
        defaultValue={values.dueOn}
        className="max-w-56"
      />
      <TextArea
        name="note"
        label={t('note')}
        hint={t(noteIsPublic ? 'notePublicHint' : 'noteHint')}
        error={error('note')}
        defaultValue={values.note}
        rows={4}
      />
    </>
  )
}

/** What can have happened to a letter that went one way: one of it is chosen. */
export async function OutcomeChoice({
  channel,
  chosen,
  error,
}: {
  channel: DeliveryView['channel']
  chosen: string | undefined
  error: string | undefined
}) {
  const t = await getTranslations('deliveries.outcome')
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
      {possibleOutcomes(channel).map(({ group, outcomes }) => (
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
