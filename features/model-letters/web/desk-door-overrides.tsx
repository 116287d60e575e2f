'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ModelLetterForm } from '@/features/model-letters/schema'
import { buttonClass } from '@/ui/button'
import type { ChangeForm } from '@/ui/editor/translated-editor'
import { useNames } from '@/ui/names'
import { SmallSelect } from '@/ui/small-select'

interface Props {
  form: ModelLetterForm
  change: ChangeForm<ModelLetterForm>
  offices: { id: string; name: string }[]
}

/** Countries whose letters go to another door than the directory's rule would choose. */
export function DeskDoorOverrides({ form, change, offices }: Props) {
  const t = useTranslations('model-letters.doors')
  const { countries, countryName } = useNames()
  const [country, setCountry] = useState('')
  const [office, setOffice] = useState('')
  const taken = form.overrides.map((override) => override.country)
  return (
    <section aria-labelledby="doors" className="mt-10">
      <h3 id="doors" className="text-lg">
        {t('title')}
      </h3>
      <p className="mt-1 text-sm text-muted">{t('hint')}</p>
      {form.overrides.length > 0 && (
        <ul className="mt-4 divide-y divide-line border-y border-line">
          {form.overrides.map((override) => (
            <li key={override.country} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
              <span>
                <strong className="font-semibold">{countryName(override.country)}</strong> →{' '}
                {offices.find(({ id }) => id === override.addresseeId)?.name ?? t('gone')}
              </span>
              <button
                type="button"
                className="min-h-11 cursor-pointer text-sm text-error underline"
                onClick={() =>
                  change('doors', (before) => ({
                    ...before,
                    overrides: before.overrides.filter((one) => one.country !== override.country),
                  }))
                }
              >
                {t('remove')}
                <span className="sr-only"> {countryName(override.country)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {offices.length === 0 ? (
        <p className="mt-3 text-sm text-muted">{t('noOffices')}</p>
      ) : (
        <div className="mt-4 grid items-end gap-3 sm:grid-cols-[14rem_minmax(0,1fr)_auto]">
          <SmallSelect
            label={t('country')}
            empty={t('choose')}
            value={country}
            onChange={(event) => setCountry(event.target.value)}
            options={countries.filter(({ code }) => !taken.includes(code))}
          />
          <SmallSelect
            label={t('office')}
            empty={t('choose')}
            value={office}
            onChange={(event) => setOffice(event.target.value)}
            options={offices.map(({ id, name }) => ({ code: id, name }))}
          />
          <button
            type="button"
            disabled={country === '' || office === ''}
            className={buttonClass('secondary', 'min-h-11! px-3! py-1! text-sm!')}
            onClick={() => {
              change('doors', (before) => ({
                ...before,
                overrides: [...before.overrides, { country, addresseeId: office }],
              }))
              setCountry('')
              setOffice('')
            }}
          >
            {t('add')}
          </button>
        </div>
      )}
    </section>
  )
}
