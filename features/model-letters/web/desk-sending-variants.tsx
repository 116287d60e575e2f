'use client'

import { useTranslations } from 'next-intl'
import { mostVariants } from '@/features/model-letters/rules'
import type { SendingForm } from '@/features/model-letters/schema'
import { buttonClass } from '@/ui/button'
import { TextArea, TextField } from '@/ui/field'
import { useNames } from '@/ui/names'
import { Section } from '@/ui/page'

type Variant = SendingForm['variants'][number]
/** A variant with a key that stays with it while it is written. */
export type HeldVariant = Variant & { key: string }

/** Gives each variant a key of its own. */
export function holdVariants(variants: readonly Variant[]): HeldVariant[] {
  return variants.map((variant, index) => ({ ...variant, key: `kept ${index}` }))
}

interface Props {
  texts: { locale: string; subject: string }[]
  variants: HeldVariant[]
  fault: (index: number, field: 'subject' | 'opening') => string | undefined
  change: (variants: HeldVariant[]) => void
}

/** Other subjects and openings of a letter, language by language. */
export function DeskSendingVariants({ texts, variants, fault, change }: Props) {
  const t = useTranslations('model-letters.sending.variants')
  const { languageName } = useNames()
  const set = (key: string, parts: Partial<Variant>) =>
    change(variants.map((variant) => (variant.key === key ? { ...variant, ...parts } : variant)))
  return (
    <Section id="variants" title={t('title')}>
      <p className="mb-6 max-w-text text-muted">{t('lead')}</p>
      <div className="divide-y divide-line border-y border-line">
        {texts.map(({ locale, subject }) => {
          const own = variants.filter((variant) => variant.locale === locale)
          return (
            <details key={locale} className="group py-2" open={own.length > 0}>
              <summary className="flex min-h-11 flex-wrap items-center gap-x-3 font-semibold">
                {languageName(locale)}
                <span className="text-sm font-normal text-muted">{own.length > 0 ? own.length : t('none')}</span>
              </summary>
              <div className="space-y-8 pt-2 pb-6">
                <p className="text-sm">
                  <span className="text-muted">{t('own')}:</span> <span lang={locale}>{subject}</span>
                </p>
                {own.map((variant, number) => {
                  const index = variants.indexOf(variant)
                  return (
                    <fieldset key={variant.key} className="space-y-4 border-s-4 border-line ps-4">
                      <legend className="text-sm font-semibold">{t('one', { number: number + 1 })}</legend>
                      <TextField
                        name={`variants.${index}.subject`}
                        label={t('subject')}
                        lang={locale}
                        error={fault(index, 'subject')}
                        value={variant.subject}
                        onChange={(event) => set(variant.key, { subject: event.target.value })}
                      />
                      <TextArea
                        name={`variants.${index}.opening`}
                        label={t('opening')}
                        hint={t('openingHint')}
                        lang={locale}
                        rows={3}
                        error={fault(index, 'opening')}
                        value={variant.opening}
                        onChange={(event) => set(variant.key, { opening: event.target.value })}
                      />
                    </fieldset>
                  )
                })}
                {own.length < mostVariants && (
                  <button
                    type="button"
                    className={buttonClass('secondary', 'min-h-11! py-1! text-sm!')}
                    onClick={() => {
                      const key = `new ${variants.length} ${locale}`
                      change([...variants, { key, locale, subject: '', opening: '' }])
                    }}
                  >
                    {t('new')}
                  </button>
                )}
              </div>
            </details>
          )
        })}
      </div>
    </Section>
  )
}
