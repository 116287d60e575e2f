'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { CaseInLetter } from '@/features/cases/fill-case'
import { findModelLetterGaps, type ModelLetterForm } from '@/features/model-letters/check-model-letter'
import { type Proposal, TranslatedEditor } from '@/ui/editor/translated-editor'
import { knownWord } from '@/ui/known-word'
import { declineLetterTranslation, storeLetterTranslation, storeModelLetter } from './desk-letter-actions'
import { LetterFields } from './desk-letter-fields'
import { LetterPreview } from './desk-letter-preview'
import { LetterSettings } from './desk-letter-settings'

export interface LetterEditorProps {
  id: string
  initial: ModelLetterForm
  translatesOnly: boolean
  waiting: Proposal[]
  /** Offices of the state the letter addresses. */
  offices: { id: string; name: string }[]
  /** The team's people at risk, as letters may speak of them. */
  cases: (CaseInLetter & { id: string; name: string })[]
  /** The campaign's demands that are not met, by language. */
  demands: { locale: string; text: string }[][]
  today: string
}

/** The editor of a model letter: core text, country paragraphs, limits, doors. */
export function DeskLetterEditor({
  id,
  initial,
  translatesOnly,
  waiting,
  offices,
  cases,
  demands,
  today,
}: LetterEditorProps) {
  const router = useRouter()
  const fields = useTranslations('texts.fields')
  return (
    <TranslatedEditor
      draftKey={`model-letter/${id}`}
      initial={initial}
      translatesOnly={translatesOnly}
      waiting={waiting}
      save={(form) => storeModelLetter(id, form)}
      translation={{ of: translationOf, save: (part) => storeLetterTranslation(id, part) }}
      onSaved={router.refresh}
      gapsOf={findModelLetterGaps}
      fieldName={(field) => knownWord(fields, field, fields('other'))}
      addLanguage={(form, locale) => withText(form, { ...empty, locale })}
      removeLanguage={(form, locale) => ({
        ...form,
        translations: form.translations.filter((text) => text.locale !== locale),
        paragraphs: form.paragraphs.filter((paragraph) => paragraph.locale !== locale),
      })}
      takeProposal={takeProposal}
      declineProposal={(locale) => declineLetterTranslation(id, locale)}
      fields={(props) => <LetterFields {...props} addsCountries={!translatesOnly} />}
      settings={(props) => <LetterSettings {...props} offices={offices} cases={cases} />}
      sheet={(form, locale) => (
        <LetterPreview
          form={form}
          locale={locale}
          person={cases.find(({ id }) => id === form.caseId) ?? null}
          demands={demands}
          today={today}
        />
      )}
    />
  )
}

const empty = { title: '', summary: '', subject: '', text: '' }

function withText(form: ModelLetterForm, text: ModelLetterForm['translations'][number]): ModelLetterForm {
  return { ...form, translations: [...form.translations.filter((one) => one.locale !== text.locale), text] }
}

function translationOf(form: ModelLetterForm, locale: string) {
  const text = form.translations.find((one) => one.locale === locale)
  const paragraphs = form.paragraphs
    .filter((paragraph) => paragraph.locale === locale)
    .map((paragraph) => ({ country: paragraph.country, text: paragraph.text }))
  return { ...empty, ...text, revision: form.revision, locale, paragraphs }
}

function takeProposal(form: ModelLetterForm, { locale, content }: Proposal): ModelLetterForm {
  const others = form.paragraphs.filter((paragraph) => paragraph.locale !== locale)
  const own = content.parts.map(({ key, text }) => ({ country: key, locale, text }))
  return withText({ ...form, paragraphs: [...others, ...own] }, { ...empty, ...content.fields, locale })
}
