import { getTranslations } from 'next-intl/server'
import type { OwnPledge } from '@/features/pledges/read-own-pledge'
import { type PledgeField, pledgeField } from '@/features/pledges/schema'
import { formState } from '@/server/documents/scope'
import { Button } from '@/ui/button'
import { CheckboxField, TextField } from '@/ui/field'
import { formFields } from '@/ui/form-fields'
import { getFormatter } from '@/ui/formatter'
import { knownWord } from '@/ui/known-word'
import { Notice } from '@/ui/notice'

interface Props {
  /** The address of the own page. */
  path: string
  pledge: OwnPledge
  saved: boolean
}

/** What a signer offers to help with. The form is empty, because what was offered cannot be read here. */
export async function OwnPledgeSection({ path, pledge: { asked, offeredOn }, saved }: Props) {
  const t = await getTranslations('pledges')
  const format = await getFormatter()
  const state = formState<PledgeField>()
  const { values } = state
  const { error: fault, field } = formFields(state, (code) => knownWord(t, `errors.${code}`, ''))
  const day = offeredOn && format.dateTime(offeredOn, { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <div className="space-y-6">
      {saved && <Notice tone="good" title={t(offeredOn ? 'saved' : 'takenBack')} />}
      {day && (
        <form action={`${path}/take-back-help`} method="post" className="space-y-3">
          <p>{t('offered', { day })}</p>
          <Button kind="secondary">{t('takeBack')}</Button>
        </form>
      )}
      {asked.length > 0 && (
        <form action={`${path}/help`} method="post" noValidate className="space-y-6">
          <fieldset id="kinds" className={fault('kinds') ? 'border-s-4 border-error ps-4' : ''}>
            <legend className="font-semibold">{t(offeredOn ? 'again' : 'question')}</legend>
            {fault('kinds') && <p className="mt-1 font-semibold text-error">{fault('kinds')}</p>}
            <div className="mt-3 space-y-3">
              {asked.map((kind) => (
                <CheckboxField
                  key={kind}
                  name={pledgeField(kind)}
                  label={t(`kinds.${kind}`)}
                  defaultChecked={values[pledgeField(kind)] === 'yes'}
                />
              ))}
            </div>
          </fieldset>
          <TextField {...field('details')} dir="auto" label={t('details')} hint={t('detailsHint')} autoComplete="off" />
          <p>{t('consent')}</p>
          <Button kind="secondary">{t('offer')}</Button>
        </form>
      )}
    </div>
  )
}
