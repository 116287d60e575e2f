import { getLocale, getTranslations } from 'next-intl/server'
import type { ShownOrganisation } from '@/features/endorsements/schema'
import { type LegalText, markCountries } from '@/features/legal-texts/rules'
import { countryOptions } from '@/features/places/countries'
import { SelectField, TextField } from '@/ui/field'

interface Props {
  /** What stands in a field, and what is wrong with it. */
  field: (name: keyof ShownOrganisation) => {
    name: string
    error: string | undefined
    defaultValue: string | undefined
  }
  /** What the law of its country may want to be said in the form. */
  laws: readonly LegalText[]
}

/** What is shown of an organisation: its name, country, town and website. */
export async function OrganisationFields({ field, laws }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('endorsements.form')
  return (
    <>
      <TextField
        {...field('name')}
        label={t('name')}
        hint={t('nameHint')}
        autoComplete="organization"
        spellCheck={false}
      />
      <SelectField
        {...field('country')}
        label={t('country')}
        empty={t('countryEmpty')}
        options={markCountries(countryOptions(locale), laws)}
      />
      <TextField {...field('town')} label={t('town')} />
      <TextField
        {...field('site')}
        label={t('site')}
        hint={t('siteHint')}
        inputMode="url"
        spellCheck={false}
        autoCapitalize="none"
      />
    </>
  )
}
