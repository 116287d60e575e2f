import { getTranslations } from 'next-intl/server'
import type { WaitingForm } from '@/features/signatures/read-confirm-link'
import type { ConfirmField } from '@/features/signatures/schema'
import { formState } from '@/server/documents/scope'
import { RadioField } from '@/ui/field'

type Display = WaitingForm['display']

interface Props {
  /** The answers that the petition asks between, the safest first. Of one there is nothing to ask. */
  offered: readonly Display[]
  /** What is answered until somebody answers: nobody, unless its owner chose before. */
  chosen?: Display
  hint?: string | undefined
}

/** The one question of who may see the name. */
export async function DisplayField({ offered, chosen = 'none', hint }: Props) {
  const t = await getTranslations('signatures.sign')
  const { values, errors } = formState<ConfirmField>()
  if (offered.length < 2 && !errors.display) return null
  return (
    <RadioField
      name="display"
      label={t('display')}
      hint={hint}
      error={errors.display ? t('errors.display.unknown') : undefined}
      defaultValue={offered.find((value) => value === values.display) ?? chosen}
      options={offered.map((value) => ({
        value,
        label: t(`displays.${value}.label`),
        hint: t(`displays.${value}.hint`),
      }))}
    />
  )
}
