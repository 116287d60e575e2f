import { getLocale, getTranslations } from 'next-intl/server'
import type { SendingSettings } from '@/features/model-letters/read-sending'
import { countryOptions } from '@/features/places/countries'
import { languageName } from '@/ui/editor/languages'
import { SelectField } from '@/ui/field'
import { KeptForm } from '@/ui/kept-form'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { mailModelLetterTest } from './sending-actions'

interface Props {
  id: string
  settings: SendingSettings
  email: string
  told?: string | undefined
  language?: string | undefined
  country?: string | undefined
}

/** Sends the letter to whoever presses: in any language it has, from any country, in any of its variants. */
export async function DeskTestLetter({ id, settings, email, told, language, country }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('model-letters.sending')
  const { texts, variants, originalLocale } = settings
  const most = Math.max(0, ...texts.map((text) => variants.filter((variant) => variant.locale === text.locale).length))
  return (
    <section id="test" aria-labelledby="test-title" className="rounded-md border border-line p-5">
      <h2 id="test-title" className="text-lg">
        {t('test.title')}
      </h2>
      <p className="mt-1 text-sm text-muted">{t('test.lead', { email })}</p>
      <Told
        told={told}
        good={['tested']}
        bad={['no-door']}
        say={(code) => t(`told.${code}`, { email })}
        className="mt-4"
      />
      <KeptForm action={mailModelLetterTest} className="mt-4 space-y-4">
        <input type="hidden" name="letter" value={id} />
        <SelectField
          name="language"
          label={t('test.language')}
          defaultValue={language ?? originalLocale}
          options={texts.map((text) => ({ value: text.locale, label: languageName(text.locale, locale) }))}
        />
        <SelectField
          name="country"
          label={t('test.country')}
          defaultValue={country ?? 'GB'}
          options={countryOptions(locale)}
        />
        {most > 0 && (
          <SelectField
            name="variant"
            label={t('test.variant')}
            defaultValue="0"
            options={Array.from({ length: most + 1 }, (_, number) => ({
              value: String(number),
              label: number === 0 ? t('test.own') : t('variants.one', { number }),
            }))}
          />
        )}
        <SubmitButton kind="secondary" className="w-full">
          {t('test.submit')}
        </SubmitButton>
      </KeptForm>
    </section>
  )
}
