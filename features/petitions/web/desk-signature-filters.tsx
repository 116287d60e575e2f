import { getLocale, getTranslations } from 'next-intl/server'
import { type SignatureFilter, signatureStates } from '@/features/petitions/schema'
import { countryName } from '@/features/places/name-country'
import { buttonClass } from '@/ui/button'
import { SmallSelect } from '@/ui/small-select'

/** Chooses which signatures are listed; a form of its own, so that it can be linked to and needs no script. */
export async function DeskSignatureFilters({ filter, countries }: { filter: SignatureFilter; countries: string[] }) {
  const locale = await getLocale()
  const t = await getTranslations('signatures.desk')
  const { country = '', state = '', named } = filter
  return (
    <form className="mb-5 grid grid-cols-2 items-end gap-3 sm:grid-cols-[repeat(3,minmax(0,12rem))_auto]">
      <SmallSelect
        key={`country-${country}`}
        name="country"
        label={t('country')}
        empty={t('all')}
        defaultValue={country}
        options={countries
          .map((code) => ({ code, name: countryName(code, locale) }))
          .sort((a, b) => a.name.localeCompare(b.name, locale))}
      />
      <SmallSelect
        key={`state-${state}`}
        name="state"
        label={t('state')}
        empty={t('all')}
        defaultValue={state}
        options={signatureStates.map((code) => ({ code, name: t(`states.${code}`) }))}
      />
      <SmallSelect
        key={`named-${named}`}
        name="named"
        label={t('names')}
        empty={t('all')}
        defaultValue={named ? 'yes' : ''}
        options={[{ code: 'yes', name: t('named') }]}
      />
      <button type="submit" className={buttonClass('secondary', 'min-h-11! py-1! text-sm!')}>
        {t('filter')}
      </button>
    </form>
  )
}
