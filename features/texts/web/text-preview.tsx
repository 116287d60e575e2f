import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { pickTranslation } from '@/features/places/pick-translation'
import { languageName } from '@/ui/editor/languages'
import { PreviewFrame } from '@/ui/editor/preview-frame'

interface Props<Text> {
  form: { originalLocale: string; translations: readonly Text[] }
  /** The language to show; the interface's own when it is not told. */
  language: string | undefined
  /** The page of the editor. */
  back: string
  /** The public page of a text. */
  page: (text: Text) => ReactNode
}

/** The public page of a text as it is saved now, drafts included, in one of its languages. */
export async function TextPreview<Text extends { locale: string }>({ form, language, back, page }: Props<Text>) {
  const locale = await getLocale()
  const t = await getTranslations()
  const shown = pickTranslation(form.translations, language ?? locale, form.originalLocale)
  if (!shown) return null
  return (
    <PreviewFrame
      back={back}
      text={t('texts.preview.text')}
      backLabel={t('texts.preview.back')}
      languages={form.translations.map((text) => ({
        locale: text.locale,
        name: languageName(text.locale, locale),
        href: `?language=${text.locale}`,
      }))}
      languagesLabel={t('ui.editor.languages')}
      current={shown.locale}
    >
      {page(shown)}
    </PreviewFrame>
  )
}
