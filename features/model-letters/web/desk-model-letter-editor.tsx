'use client'

import type { CaseInLetter } from '@/features/cases/fill-case'
import { findModelLetterGaps, type ModelLetterForm } from '@/features/model-letters/check-model-letter'
import { TextEditor, type TextEditorPage } from '@/features/texts/web/text-editor'
import type { Proposal } from '@/ui/editor/translated-editor'
import {
  declineModelLetterTranslation,
  storeModelLetter,
  storeModelLetterTranslation,
} from './desk-model-letter-actions'
import { LetterFields } from './desk-model-letter-fields'
import { LetterPreview } from './desk-model-letter-preview'
import { LetterSettings } from './desk-model-letter-settings'

interface Props extends TextEditorPage<ModelLetterForm> {
  /** Offices of the state the letter addresses. */
  offices: { id: string; name: string }[]
  /** The team's people at risk, as letters may speak of them. */
  cases: (CaseInLetter & { id: string; name: string })[]
  /** The campaign's demands that are not met, by language. */
  demands: { locale: string; text: string }[][]
  today: string
}

/** The editor of a model letter: core text, country paragraphs, limits, doors. */
export function DeskLetterEditor({ offices, cases, demands, today, ...page }: Props) {
  return (
    <TextEditor
      {...page}
      noun="model-letter"
      empty={{ title: '', summary: '', subject: '', text: '' }}
      parts={{ of: paragraphsIn, remove: removeParagraphs, take: takeParagraphs }}
      save={storeModelLetter}
      saveTranslation={storeModelLetterTranslation}
      decline={declineModelLetterTranslation}
      gapsOf={findModelLetterGaps}
      fields={(props) => <LetterFields {...props} addsCountries={!page.translatesOnly} />}
      settings={(props) => <LetterSettings {...props} offices={offices} cases={cases} />}
      sheet={(text, form) => (
        <LetterPreview
          text={text}
          form={form}
          person={cases.find(({ id }) => id === form.caseId) ?? null}
          demands={demands}
          today={today}
        />
      )}
    />
  )
}

function paragraphsIn(form: ModelLetterForm, locale: string) {
  const paragraphs = form.paragraphs
    .filter((paragraph) => paragraph.locale === locale)
    .map(({ country, text }) => ({ country, text }))
  return { paragraphs }
}

function removeParagraphs(form: ModelLetterForm, locale: string): ModelLetterForm {
  return { ...form, paragraphs: form.paragraphs.filter((paragraph) => paragraph.locale !== locale) }
}

function takeParagraphs(form: ModelLetterForm, { locale, content }: Proposal): ModelLetterForm {
  const own = content.parts.map(({ key, text }) => ({ country: key, locale, text }))
  return { ...form, paragraphs: [...removeParagraphs(form, locale).paragraphs, ...own] }
}
