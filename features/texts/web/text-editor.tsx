'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { TextNoun } from '@/features/texts/translate-text'
import type { PartPath } from '@/ui/editor/save-translations'
import { type Proposal, TranslatedEditor, type TranslatedEditorProps } from '@/ui/editor/translated-editor'
import type { SaveResult } from '@/ui/editor/use-editor'
import { knownWord } from '@/ui/known-word'

/** What the page of an editor hands to it, whatever is written there. */
export interface TextEditorPage<Form> {
  id: string
  initial: Form
  translatesOnly: boolean
  waiting: readonly Proposal[]
}

/** What there is in each language besides the fields of the text: demands, country paragraphs. */
interface TextParts<Form, Parts> {
  /** Those of one language, as a translator saves them. */
  of: (form: Form, locale: string) => Parts
  remove: (form: Form, locale: string) => Form
  /** Takes over those that a translator proposed. */
  take: (form: Form, proposal: Proposal) => Form
}

/** Of a text that has fields only. */
export const noParts = { of: () => ({}), remove: <Form,>(form: Form) => form, take: <Form,>(form: Form) => form }

interface EditedForm<Fields> {
  revision: number
  originalLocale: string
  translations: (Fields & { locale: string })[]
}

interface Props<Fields extends { title: string }, Form extends EditedForm<Fields>, Parts>
  extends TextEditorPage<Form>,
    Pick<TranslatedEditorProps<Form, { revision: number }>, 'gapsOf' | 'fields' | 'settings'> {
  noun: TextNoun
  /** The fields of a text in which nothing is written yet. */
  empty: Fields
  parts: TextParts<Form, Parts>
  save: (id: string, form: Form) => Promise<SaveResult<Form>>
  /** What a translator saves instead: each language they changed, by itself. */
  saveTranslation: (
    id: string,
    part: Fields & Parts & { locale: string; revision: number },
  ) => Promise<SaveResult<Form, PartPath<Fields & Parts & { locale: string; revision: number }>> & { waits?: boolean }>
  decline: (id: string, locale: string) => Promise<{ ok: boolean }>
  /** The text as everybody will see it. */
  sheet: (text: Fields & { locale: string }, form: Form) => ReactNode
}

/** The editor of a noun that has texts in several languages: what they have alike, given what differs. */
export function TextEditor<Fields extends { title: string }, Form extends EditedForm<Fields>, Parts extends object>(
  props: Props<Fields, Form, Parts>,
) {
  const { noun, id, empty, parts } = props
  const router = useRouter()
  const t = useTranslations('texts.fields')
  const textIn = (form: Form, locale: string) => {
    return { ...empty, ...form.translations.find((text) => text.locale === locale), locale }
  }
  const withText = (form: Form, text: Fields & { locale: string }) => {
    return { ...form, translations: [...form.translations.filter((one) => one.locale !== text.locale), text] }
  }
  return (
    <TranslatedEditor
      draftKey={`${noun}/${id}`}
      initial={props.initial}
      translatesOnly={props.translatesOnly}
      waiting={props.waiting}
      save={(form) => props.save(id, form)}
      translation={{
        of: (form, locale) => ({ ...textIn(form, locale), ...parts.of(form, locale), revision: form.revision }),
        save: (part) => props.saveTranslation(id, part),
      }}
      onSaved={router.refresh}
      gapsOf={props.gapsOf}
      fieldName={(field) => knownWord(t, field, t('other'))}
      addLanguage={(form, locale) => withText(form, { ...empty, locale })}
      removeLanguage={(form, locale) => ({
        ...parts.remove(form, locale),
        translations: form.translations.filter((text) => text.locale !== locale),
      })}
      takeProposal={(form, proposal) => {
        const { locale, content } = proposal
        return withText(parts.take(form, proposal), { ...empty, ...content.fields, locale })
      }}
      declineProposal={(locale) => props.decline(id, locale)}
      fields={props.fields}
      settings={props.settings}
      sheet={(form, locale) => props.sheet(textIn(form, locale), form)}
    />
  )
}
