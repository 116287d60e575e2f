import { getLocale, getTranslations } from 'next-intl/server'
import { countryName } from '@/features/languages/rules'
import type { SignatureFilter } from '@/features/petitions/read-signatures'
import { signatureStates } from '@/features/petitions/schema'
import { buttonClass } from '@/ui/button'

const box = 'mt-1 block min-h-11 w-full rounded-sm border-2 border-edge bg-paper px-2'

/** Chooses which signatures are listed; a form of its own, so that it can be linked to and needs no script. */
export async function SignatureFilters({ filter, countries }: { filter: SignatureFilter; countries: string[] }) {
  const locale = await getLocale()
  const t = await getTranslations('desk')
  return (
    <form className="mb-5 grid items-end gap-3 text-sm sm:grid-cols-[repeat(3,minmax(0,12rem))_auto]">
      <label className="font-semibold">
        {t('signatures.country')}
        <select name="country" defaultValue={filter.country ?? ''} key={filter.country} className={box}>
          <option value="">{t('signatures.all')}</option>
          {countries
            .map((code) => ({ code, name: countryName(code, locale) }))
            .sort((a, b) => a.name.localeCompare(b.name, locale))
            .map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
        </select>
      </label>
      <label className="font-semibold">
        {t('signatures.state')}
        <select name="state" defaultValue={filter.state ?? ''} key={filter.state} className={box}>
          <option value="">{t('signatures.all')}</option>
          {signatureStates.map((state) => (
            <option key={state} value={state}>
              {t(`states.signature.${state}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="font-semibold">
        {t('signatures.names')}
        <select name="named" defaultValue={filter.named ? 'yes' : ''} key={String(filter.named)} className={box}>
          <option value="">{t('signatures.all')}</option>
          <option value="yes">{t('signatures.named')}</option>
        </select>
      </label>
      <button type="submit" className={buttonClass('secondary', 'min-h-11! py-1! text-sm!')}>
        {t('signatures.filter')}
      </button>
    </form>
  )
}
