import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { LegalText } from '@/features/legal-texts/rules'
import type { PublicPetition } from '@/features/petitions/read-public-petition'
import { countryOptions } from '@/features/places/countries'
import { buttonClass } from '@/ui/button'
import { CheckboxField, SelectField, TextField } from '@/ui/field'
import { Notice } from '@/ui/notice'

/** What a petition may ask beside name and country, as far as a stall asks it. */
export const lineFields = ['city', 'role', 'organisation'] as const

interface Props {
  petition: PublicPetition
  /** Where the stall stands: most who sign there live there. */
  country: string
  laws: readonly LegalText[]
  readers: ReactNode
  display: ReactNode
  legal: ReactNode
}

/** No browser is to remember what somebody typed into a phone that is not theirs. */
const unremembered = { autoComplete: 'off', autoCorrect: 'off', spellCheck: false } as const

/** The form of a stall. It is hidden until the script is there: nothing is ever sent as it was typed. */
export async function StallForm({ petition, country, laws, readers, display, legal }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('stalls.page')
  const sign = await getTranslations('signatures.sign')
  const asked = (use: 'required' | 'shown') => lineFields.filter((field) => petition.asks[field] === use)
  const line = (field: (typeof lineFields)[number]) => {
    const required = petition.asks[field] === 'required'
    return (
      <TextField
        key={field}
        name={field}
        {...unremembered}
        label={required ? sign('required', { field: sign(field) }) : sign(field)}
        aria-required={required || undefined}
      />
    )
  }
  return (
    <form id="sign" hidden noValidate autoComplete="off" className="space-y-6">
      <h2 className="text-xl">{t('form')}</h2>
      <div role="status" data-say="sealed" hidden tabIndex={-1}>
        <Notice tone="good" title={t('say.sealed')} />
      </div>
      <div role="alert" data-say="wrong" hidden>
        <Notice tone="error" title={t('say.wrong')} />
      </div>
      {readers}
      <TextField name="name" label={sign('name')} {...unremembered} autoCapitalize="words" />
      <SelectField
        name="country"
        label={sign('country')}
        autoComplete="off"
        empty={sign('countryEmpty')}
        defaultValue={country}
        options={countryOptions(locale).map((option) => ({
          ...option,
          law: 1 + laws.findIndex(({ countries }) => countries.includes(option.value)),
        }))}
      />
      {asked('required').map(line)}
      {asked('shown').length > 0 && (
        <details className="border-y border-line py-1">
          <summary className="flex min-h-12 items-center gap-2 font-semibold text-accent-deep before:text-lg before:content-['+'] [[open]>&]:before:content-['−']">
            {t('more')}
          </summary>
          <div className="space-y-6 pt-3 pb-5">{asked('shown').map(line)}</div>
        </details>
      )}
      {display}
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoCapitalize="none"
        {...unremembered}
        label={t('email')}
        hint={t('emailHint')}
      />
      <CheckboxField name="news" label={t('news')} />
      {legal}
      <CheckboxField name="consent" label={t('consent')} />
      <button type="submit" className={buttonClass('primary', 'w-full min-h-16 text-xl')}>
        {t('sign')}
      </button>
      <button type="button" data-empty className={buttonClass('quiet', 'w-full')}>
        {t('empty')}
      </button>
    </form>
  )
}
