import { getLocale, getTranslations } from 'next-intl/server'
import { directoryPath } from '@/features/addressees/rules'
import { countryOptions } from '@/features/places/countries'
import { Button } from '@/ui/button'
import { SelectField } from '@/ui/field'
import type { NamedCountry } from './order-names'

interface Props {
  states: readonly NamedCountry[]
  state?: string | undefined
  country?: string | undefined
  /** The one button of the page. */
  primary?: boolean
}

/** Two choices and a button: which state, from which country. A plain form; the address of the answer can be shared. */
export async function FindForm({ states, state, country, primary = true }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('addressees.search')
  return (
    <form
      action={`${directoryPath(locale)}#answer`}
      method="get"
      className="grid gap-5 border border-line bg-soft p-5 sm:p-6 md:grid-cols-[1fr_1fr_auto] md:items-end"
    >
      <SelectField
        name="state"
        label={t('state')}
        empty={t('anyState')}
        defaultValue={state ?? ''}
        options={states.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <SelectField
        name="country"
        label={t('country')}
        empty={t('anyCountry')}
        defaultValue={country ?? ''}
        autoComplete="country"
        options={countryOptions(locale)}
      />
      <Button kind={primary ? 'primary' : 'secondary'}>{t('submit')}</Button>
    </form>
  )
}
