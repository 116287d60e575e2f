import { getLocale, getTranslations } from 'next-intl/server'
import type { EntryFilter } from '@/features/entries/list-entries'
import { desk } from '@/features/entries/rules'
import { addresseeKinds } from '@/features/entries/schema'
import { listCountries } from '@/features/places/countries'
import { countryName } from '@/features/places/name-country'
import { buttonClass } from '@/ui/button'
import { SmallSelect } from '@/ui/small-select'

/** Chooses which entries are listed; a form of its own, so that it can be linked to. */
export async function EntryFilters({ filter }: { filter: EntryFilter }) {
  const locale = await getLocale()
  const t = await getTranslations('entries')
  const kinds = await getTranslations('addressees.kinds')
  const countries = listCountries(locale)
  const states = [...countries, ...['EU', 'XM'].map((code) => ({ code, name: countryName(code, locale) }))].sort(
    (a, b) => a.name.localeCompare(b.name, locale),
  )
  const show = filter.removed ? 'removed' : filter.open ? 'open' : ''
  return (
    <form key={JSON.stringify(filter)} action={desk.directory(locale)} className="mt-6 mb-6 space-y-3">
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-64 text-sm">
          <label htmlFor="q" className="font-semibold">
            {t('filter.q')}
          </label>
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={filter.q}
            maxLength={200}
            aria-describedby="q-hint"
            className="mt-1 block min-h-11 w-full rounded-sm border-2 border-edge bg-paper px-3 hover:border-ink"
          />
        </div>
        <button type="submit" className={buttonClass('primary', 'min-h-11! py-1! text-sm!')}>
          {t('filter.submit')}
        </button>
      </div>
      <p id="q-hint" className="text-sm text-muted">
        {t('filter.hint')}
      </p>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-5">
        <SmallSelect
          name="state"
          label={t('filter.state')}
          empty={t('filter.all')}
          defaultValue={filter.state ?? ''}
          options={states}
        />
        <SmallSelect
          name="host"
          label={t('filter.host')}
          empty={t('filter.all')}
          defaultValue={filter.host ?? ''}
          options={countries}
        />
        <SmallSelect
          name="kind"
          label={t('filter.kind')}
          empty={t('filter.all')}
          defaultValue={filter.kind ?? ''}
          options={addresseeKinds.map((code) => ({ code, name: kinds(code) }))}
        />
        <SmallSelect
          name="freshness"
          label={t('filter.freshness')}
          empty={t('filter.all')}
          defaultValue={filter.freshness ?? ''}
          options={(['fresh', 'ageing', 'stale'] as const).map((code) => ({ code, name: t(`age.${code}`) }))}
        />
        <SmallSelect
          name="show"
          label={t('filter.show')}
          empty={t('filter.inUse')}
          defaultValue={show}
          options={(['open', 'removed'] as const).map((code) => ({ code, name: t(`filter.${code}`) }))}
        />
      </div>
    </form>
  )
}
