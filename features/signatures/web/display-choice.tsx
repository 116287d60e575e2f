import { getTranslations } from 'next-intl/server'
import type { WaitingForm } from '@/features/signatures/read-confirm-link'
import { displays } from '@/features/signatures/rules'
import { formState } from '@/server/documents/scope'
import { RadioField } from '@/ui/field'

/**
 * How the name will appear, asked where it is confirmed and answered with "not at all" beforehand: a form that asks for
 * more (`asked`) may have been typed by anybody.
 */
export async function DisplayChoice({ asked }: { asked: WaitingForm['display'] }) {
  const t = await getTranslations('signatures.sign')
  const { values } = formState()
  const confirm = await getTranslations('signatures.confirm')
  return (
    <RadioField
      name="display"
      label={t('display')}
      hint={asked === 'none' ? undefined : confirm('asked', { display: t(`displays.${asked}.label`) })}
      defaultValue={values.display || 'none'}
      options={displays.map((value) => ({
        value,
        label: t(`displays.${value}.label`),
        hint: t(`displays.${value}.hint`),
      }))}
    />
  )
}
