'use client'

import { type Messages, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { isPlainEnough } from '@/features/texts/is-plain-enough'
import { longest } from '@/features/texts/text-schema'
import { textDirection } from '@/ui/editor/languages'
import { OriginalBeside } from '@/ui/editor/original-beside'
import { RichText } from '@/ui/editor/rich-text'
import type { FieldsProps } from '@/ui/editor/translated-editor'
import { TextArea, TextField } from '@/ui/field'

/** One field of a text: what it is called, how it is written, and what is said of it. */
export type TextFieldOf<Name extends string> = {
  name: Name
  /** Where it is not called by its own name. */
  label?: ReactNode
  hint: ReactNode
} & (
  | { as: 'line'; maxLength: number }
  /** A title, a short paragraph, a text as it is typed, or one that is kept as Markdown. */
  | { as: 'title' | 'summary' | 'plain' | 'rich'; maxLength?: undefined }
)

type FieldName = keyof Messages['texts']['fields']
type Props<Name extends string, Form> = FieldsProps<Form> & { fields: readonly TextFieldOf<Name>[] }

const locked = 'read-only:border-line! read-only:bg-soft'

/** The fields of a text in one language, each beside the original where it is a translation. */
export function TextFields<
  Name extends FieldName,
  Form extends { originalLocale: string; translations: readonly ({ locale: string } & Record<Name, string>)[] },
>({ form, locale, fault, readOnly, change, fields }: Props<Name, Form>) {
  const t = useTranslations('texts.fields')
  const nameOf = (field: FieldName) => t(field)
  const at = form.translations.findIndex((text) => text.locale === locale)
  const text = form.translations[at]
  const original = form.translations.find((one) => one.locale === form.originalLocale)
  const own = { lang: locale, dir: textDirection(locale) }
  return fields.map(({ name, as, label = nameOf(name), hint, maxLength }) => {
    const set = (value: string) =>
      change(`${name} ${locale}`, (before) => ({
        ...before,
        translations: before.translations.map((one) => (one.locale === locale ? { ...one, [name]: value } : one)),
      }))
    const said = { label, hint, error: fault(`translations.${at}.${name}`), value: text?.[name] ?? '', ...own }
    const typed = {
      ...said,
      name: `${name}-${locale}`,
      readOnly,
      className: locked,
      onChange: (event: { target: { value: string } }) => set(event.target.value),
    }
    const beside = original && locale !== original.locale ? { locale: original.locale, text: original[name] } : null
    return (
      <OriginalBeside key={name} original={beside} markdown={as === 'rich' && isPlainEnough(beside?.text ?? '')}>
        {as === 'title' && (
          <TextField {...typed} maxLength={longest.title} className={`font-serif text-lg! font-semibold ${locked}`} />
        )}
        {as === 'line' && <TextField {...typed} maxLength={maxLength} />}
        {as === 'summary' && <TextArea {...typed} rows={3} maxLength={longest.summary} />}
        {as === 'plain' && <TextArea {...typed} rows={14} className={`field-sizing-content ${locked}`} />}
        {as === 'rich' && (
          <RichText
            key={locale}
            id={`${name}-${locale}`}
            {...said}
            onChange={set}
            disabled={readOnly}
            asSource={!isPlainEnough(said.value)}
          />
        )}
      </OriginalBeside>
    )
  })
}
