import { getTranslations } from 'next-intl/server'
import { countryOptions } from '@/features/places/countries'
import type { Cosign } from '@/features/signatories/read-cosign-link'
import { cosignPath } from '@/features/signatories/rules'
import type { CosignField } from '@/features/signatories/schema'
import { formState } from '@/server/documents/scope'
import { Button } from '@/ui/button'
import { RadioField, SelectField, TextField } from '@/ui/field'
import { formFields } from '@/ui/form-fields'
import { knownWord } from '@/ui/known-word'
import { ErrorSummary } from '@/ui/notice'
import { NameField } from '@/ui/person-fields'

interface Props {
  token: string
  cosign: Cosign
  locale: string
}

/** The words under the letter, to be corrected, and the answers. The first button, which the enter key presses, only shows. */
export async function CosignForm({ token, cosign, locale }: Props) {
  const t = await getTranslations('signatories.cosign.form')
  const shared = await getTranslations('signatures.sign.errors')
  const { values, errors } = formState<CosignField>()
  const { signatory, standing } = cosign
  const { field, faults } = formFields({ values: { ...filled(signatory), ...values }, errors }, (code) =>
    knownWord(shared, code.replace(/^(role|organisation|town)\./, 'line.')),
  )
  const path = cosignPath(locale, token)
  return (
    <form action={path} method="post" noValidate className="space-y-5">
      <ErrorSummary title={t('summary', { count: faults.length })} errors={faults} />
      <input type="hidden" name="text" value={cosign.textHash} />
      <NameField {...field('name')} label={t('name')} />
      <TextField {...field('role')} label={t('role')} />
      <TextField {...field('organisation')} label={t('organisation')} autoComplete="organization" />
      <RadioField
        {...field('capacity')}
        label={t('capacity')}
        options={(['personal', 'on_behalf'] as const).map((one) => ({
          value: one,
          label: t(`capacities.${one}.label`),
          hint: t(`capacities.${one}.hint`),
        }))}
      />
      <TextField {...field('town')} label={t('town')} autoComplete="address-level2" />
      <SelectField
        {...field('country')}
        label={t('country')}
        empty={t('noCountry')}
        autoComplete="country"
        options={countryOptions(locale)}
      />
      <Button kind="secondary" name="act" value="show" formAction={`${path}#readers`} className="w-full">
        {t('show')}
      </Button>
      <div className="space-y-3 border-t border-line pt-5">
        <p className="text-sm">{t('means')}</p>
        <Button name="act" value="confirm" className="w-full text-lg">
          {t(standing === 'confirmed' ? 'save' : 'confirm')}
        </Button>
        {standing !== 'declined' && (
          <Button kind="quiet" name="act" value="decline" className="w-full">
            {t(standing === 'confirmed' ? 'withdraw' : 'decline')}
          </Button>
        )}
        {(standing === 'invited' || standing === 'named') && <p className="text-sm text-muted">{t('notMe')}</p>}
      </div>
    </form>
  )
}

/** What stands in a field at first: nothing, where nothing is known. */
function filled(signatory: Cosign['signatory']): Record<CosignField, string> {
  const { name, role, organisation, capacity, town, country } = signatory
  return {
    name,
    role: role ?? '',
    organisation: organisation ?? '',
    capacity,
    town: town ?? '',
    country: country ?? '',
  }
}
