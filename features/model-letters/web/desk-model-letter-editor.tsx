'use client'

import type { CaseInLetter } from '@/features/cases/fill-case'
import { findModelLetterGaps } from '@/features/model-letters/rules'
import type { ModelLetterForm } from '@/features/model-letters/schema'
import { TextEditor, type TextEditorPage } from '@/features/texts/web/text-editor'
import type { Proposal } from '@/ui/editor/translated-editor'
import {
  declineModelLetterTranslation,
  storeModelLetter,
  storeModelLetterTranslation,
} from './desk-model-letter-actions'
import { DeskModelLetterFields } from './desk-model-letter-fields'
import { DeskModelLetterPreview } from './desk-model-letter-preview'
import { DeskModelLetterSettings } from './desk-model-letter-settings'

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
export function DeskModelLetterEditor({ offices, cases, demands, today, ...page }: Props) {
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
      fields={(props) => <DeskModelLetterFields {...props} addsCountries={!page.translatesOnly} />}
      settings={(props) => <DeskModelLetterSettings {...props} offices={offices} cases={cases} />}
      sheet={(text, form) => (
        <DeskModelLetterPreview
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
