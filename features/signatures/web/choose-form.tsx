import { getLocale, getTranslations } from 'next-intl/server'
import { countryName } from '@/features/places/name-country'
import type { WaitingForm, WaitingLink } from '@/features/signatures/read-confirm-link'
import type { ConfirmField } from '@/features/signatures/schema'
import { formState } from '@/server/documents/scope'
import { RadioField } from '@/ui/field'

/**
 * Which of several forms of one address is confirmed: that of the mail, or a newer one that has no mail of its own. A
 * newer one that has a mail is confirmed from there.
 */
export async function ChooseForm({ link }: { link: WaitingLink }) {
  const locale = await getLocale()
  const t = await getTranslations('signatures.confirm.superseded')
  const form = await getTranslations('signatures.sign.displays')
  const said = ({ country, display }: WaitingForm) =>
    t('form', { country: countryName(country, locale), display: form(`${display}.label`) })
  const { errors } = formState<ConfirmField>()
  if (link.newer.length === 0)
    return (
      <>
        <input type="hidden" name="form" value={link.form.id} />
        <p>{t('mailed')}</p>
        <p>{t('older', { country: countryName(link.form.country, locale) })}</p>
      </>
    )
  return (
    <RadioField
      name="form"
      label={t('which')}
      hint={t('unmailed')}
      error={errors.form ? t('choose') : undefined}
      options={[...link.newer, link.form].map((one) => ({
        value: one.id,
        label: t(one === link.form ? 'ofMessage' : 'newer'),
        hint: said(one),
      }))}
    />
  )
}
