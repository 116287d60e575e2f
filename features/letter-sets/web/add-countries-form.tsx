import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { listCountries } from '@/features/places/countries'
import { countryName } from '@/features/places/name-country'
import { regionCodes, regionOf } from '@/features/places/regions'
import { KeptForm } from '@/ui/kept-form'
import { Section } from '@/ui/page'
import { SmallSelect } from '@/ui/small-select'
import { SubmitButton } from '@/ui/submit-button'
import { addCountriesToBoard, takeCountryOffBoard } from './board-actions'

interface Props {
  modelLetterId: string
  onBoard: readonly string[]
  /** Countries that can be taken off again. */
  removable: readonly string[]
  embassies: readonly string[]
}

const row = 'flex flex-wrap items-end gap-3'

/** Puts countries on the board: one, all with an embassy, those of a region; and takes off what is not begun. */
export async function AddCountriesForm({ modelLetterId, onBoard, removable, embassies }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('letter-sets.add')
  const missing = embassies.filter((country) => !onBoard.includes(country))
  const regions = regionCodes.filter((code) => missing.some((country) => regionOf(country) === code))
  const form = (which: string, children: ReactNode) => (
    <KeptForm action={addCountriesToBoard} className={row}>
      <input type="hidden" name="id" value={modelLetterId} />
      <input type="hidden" name="which" value={which} />
      {children}
    </KeptForm>
  )
  return (
    <Section id="add" title={t('title')}>
      <div className="space-y-6">
        {form(
          'one',
          <>
            <SmallSelect
              name="country"
              label={t('one')}
              empty={t('choose')}
              className="w-64"
              options={listCountries(locale).filter(({ code }) => !onBoard.includes(code))}
            />
            <SubmitButton kind="secondary" className="min-h-11! py-1!">
              {t('submit')}
            </SubmitButton>
          </>,
        )}
        {regions.length > 0 &&
          form(
            'region',
            <>
              <SmallSelect
                name="region"
                label={t('region')}
                className="w-64"
                options={regions.map((code) => ({ code, name: countryName(code, locale) }))}
              />
              <SubmitButton kind="secondary" className="min-h-11! py-1!">
                {t('regionSubmit')}
              </SubmitButton>
            </>,
          )}
        {missing.length > 0 &&
          form(
            'embassies',
            <>
              <SubmitButton kind="secondary" className="min-h-11! py-1!">
                {t('embassies')}
              </SubmitButton>
              <p className="basis-full text-sm text-muted">{t('embassiesHint', { count: missing.length })}</p>
            </>,
          )}
        {removable.length > 0 && (
          <KeptForm action={takeCountryOffBoard} className={row}>
            <input type="hidden" name="id" value={modelLetterId} />
            <SmallSelect
              name="country"
              label={t('remove')}
              className="w-64"
              options={removable
                .map((code) => ({ code, name: countryName(code, locale) }))
                .sort((a, b) => a.name.localeCompare(b.name, locale))}
            />
            <SubmitButton kind="secondary" className="min-h-11! py-1!">
              {t('remove')}
            </SubmitButton>
            <p className="basis-full text-sm text-muted">{t('removeHint')}</p>
          </KeptForm>
        )}
      </div>
    </Section>
  )
}
