'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { coverageKinds, type EntryCovered } from '@/features/entries/schema'
import { buttonClass } from '@/ui/button'
import { useNames } from '@/ui/names'
import { Section } from '@/ui/page'
import { SmallSelect } from '@/ui/small-select'
import type { EntryFieldsProps } from './entry-fields'

/** Which countries the office answers for, and how. */
export function CoverageFields({ form, set, fault }: EntryFieldsProps) {
  const t = useTranslations('entries')
  const { countries, countryName } = useNames()
  const [country, setCountry] = useState('')
  const [kind, setKind] = useState<EntryCovered['kind']>('accredited')
  const taken = new Set(form.coverage.map((one) => one.country))
  const kinds = coverageKinds.map((code) => ({ code, name: t(`coverage.${code}`) }))
  const kindOf = (text: string) => coverageKinds.find((one) => one === text) ?? 'accredited'
  const sorted = [...form.coverage].sort(
    (a, b) =>
      coverageKinds.indexOf(a.kind) - coverageKinds.indexOf(b.kind) ||
      countryName(a.country).localeCompare(countryName(b.country)),
  )
  const error = fault('coverage')
  return (
    <Section id="coverage" title={t('coverage.title')}>
      <p className="-mt-2 mb-4 max-w-text text-sm text-muted">{t('coverage.hint')}</p>
      {error && <p className="mb-2 font-semibold text-error">{error}</p>}
      {sorted.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {sorted.map((covered) => (
            <li key={covered.country} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
              <span className="min-w-40 flex-1 font-semibold">{countryName(covered.country)}</span>
              <select
                aria-label={t('coverage.kindOf', { country: countryName(covered.country) })}
                value={covered.kind}
                onChange={(event) =>
                  set({
                    coverage: form.coverage.map((one) =>
                      one.country === covered.country ? { ...one, kind: kindOf(event.target.value) } : one,
                    ),
                  })
                }
                className="min-h-11 max-w-full rounded-sm border-2 border-edge bg-paper px-2 text-sm"
              >
                {kinds.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
              <button
                type="button"
                className="min-h-11 cursor-pointer text-sm text-error underline"
                onClick={() => set({ coverage: form.coverage.filter((one) => one.country !== covered.country) })}
              >
                {t('coverage.remove')}
                <span className="sr-only"> {countryName(covered.country)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-4 grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
        <SmallSelect
          label={t('coverage.country')}
          empty={t('form.choose')}
          value={country}
          onChange={(event) => setCountry(event.target.value)}
          options={countries.filter(({ code }) => !taken.has(code))}
        />
        <SmallSelect
          label={t('coverage.kind')}
          value={kind}
          onChange={(event) => setKind(kindOf(event.target.value))}
          options={kinds}
        />
        <button
          type="button"
          disabled={country === ''}
          className={buttonClass('secondary', 'min-h-11! px-3! py-1! text-sm!')}
          onClick={() => {
            set({ coverage: [...form.coverage, { country, kind }] })
            setCountry('')
          }}
        >
          {t('coverage.add')}
        </button>
      </div>
    </Section>
  )
}
