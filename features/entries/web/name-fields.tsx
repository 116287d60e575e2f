'use client'

import { useLocale, useTranslations } from 'next-intl'
import { houseName } from '@/features/forms-of-address/address-office'
import { blockLocales } from '@/features/imports/import-columns'
import { languageName } from '@/ui/editor/languages'
import { TextField } from '@/ui/field'
import { Section } from '@/ui/page'
import type { EntryFieldsProps } from './entry-fields'

/** What the office is called in each language of letters; what stands there without a word of ours is shown in grey. */
export function NameFields({ form, set, fault }: EntryFieldsProps) {
  const t = useTranslations('entries')
  const locale = useLocale()
  return (
    <Section id="names" title={t('form.names')}>
      <p className="max-w-text text-muted">{t('hints.names')}</p>
      <div className="mt-6 grid gap-6">
        {blockLocales.map((language, at) => (
          <TextField
            key={language}
            name={`names.${language}`}
            label={languageName(language, locale)}
            lang={language}
            error={at === 0 ? fault('names') : undefined}
            placeholder={houseName({ ...form, names: {} }, language)}
            value={form.names[language] ?? ''}
            onChange={(event) => set({ names: { ...form.names, [language]: event.target.value } })}
          />
        ))}
      </div>
    </Section>
  )
}
