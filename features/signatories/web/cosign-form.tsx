import { getTranslations } from 'next-intl/server'
import { listCountries } from '@/features/places/countries'
import type { Cosign } from '@/features/signatories/read-cosign-link'
import { cosignPath } from '@/features/signatories/rules'
import { formState } from '@/server/documents/scope'
import { Button } from '@/ui/button'
import { RadioField, SelectField, TextField } from '@/ui/field'
import { knownWord } from '@/ui/known-word'
import { ErrorSummary } from '@/ui/notice'

interface Props {
  token: string
  cosign: Cosign
  locale: string
}

/** The words under the letter, to be corrected, and the answers. The first button, which the enter key presses, only shows. */
export async function CosignForm({ token, cosign, locale }: Props) {
  const t = await getTranslations('signatories.cosign.form')
  const { values, errors } = formState()
  const { signatory, standing } = cosign
  const error = await fieldError(errors)
  const path = cosignPath(locale, token)
  const value = (name: keyof typeof signatory) => values[name] ?? signatory[name] ?? ''
  return (
    <form action={path} method="post" noValidate className="space-y-5">
      <ErrorSummary
        title={t('summary', { count: Object.keys(errors).length })}
        errors={Object.keys(errors).map((field) => ({ field, message: error(field) ?? '' }))}
      />
      <input type="hidden" name="text" value={cosign.textHash} />
      <TextField
        name="name"
        label={t('name')}
        error={error('name')}
        defaultValue={value('name')}
        autoComplete="name"
        spellCheck={false}
      />
      <TextField name="role" label={t('role')} error={error('role')} defaultValue={value('role')} />
      <TextField
        name="organisation"
        label={t('organisation')}
        error={error('organisation')}
        defaultValue={value('organisation')}
        autoComplete="organization"
      />
      <RadioField
        name="capacity"
        label={t('capacity')}
        defaultValue={value('capacity')}
        options={(['personal', 'on_behalf'] as const).map((one) => ({
          value: one,
          label: t(`capacities.${one}.label`),
          hint: t(`capacities.${one}.hint`),
        }))}
      />
      <TextField
        name="town"
        label={t('town')}
        error={error('town')}
        defaultValue={value('town')}
        autoComplete="address-level2"
      />
      <SelectField
        name="country"
        label={t('country')}
        error={error('country')}
        defaultValue={value('country')}
        empty={t('noCountry')}
        autoComplete="country"
        options={listCountries(locale).map(({ code, name }) => ({ value: code, label: name }))}
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

/** Puts the codes of wrong fields into the words of the other forms. */
async function fieldError(errors: Readonly<Record<string, string>>) {
  const shared = await getTranslations('signatures.sign.errors')
  return (field: string): string | undefined => {
    const code = errors[field]
    return code === undefined ? undefined : knownWord(shared, code.replace(/^(role|organisation|town)\./, 'line.'))
  }
}
