import { getLocale, getTranslations } from 'next-intl/server'
import { listCountries } from '@/features/places/countries'
import { SelectField, TextField } from '@/ui/field'

interface Props {
  /** What stands in the fields. */
  values: Readonly<Record<string, string | undefined>>
  error: (field: string) => string | undefined
}

/** What is shown of an organisation: its name, country, town and website. */
export async function OrganisationFields({ values, error }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('endorsements.form')
  return (
    <>
      <TextField
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        error={error('name')}
        defaultValue={values.name}
        autoComplete="organization"
        spellCheck={false}
      />
      <SelectField
        name="country"
        label={t('country')}
        error={error('country')}
        defaultValue={values.country ?? ''}
        empty={t('countryEmpty')}
        options={listCountries(locale).map(({ code, name }) => ({ value: code, label: name }))}
      />
      <TextField name="town" label={t('town')} error={error('town')} defaultValue={values.town} />
      <TextField
        name="site"
        label={t('site')}
        hint={t('siteHint')}
        error={error('site')}
        defaultValue={values.site}
        inputMode="url"
        spellCheck={false}
        autoCapitalize="none"
      />
    </>
  )
}
