'use client'

import { useState } from 'react'
import type { PetitionKey } from '@/features/petitions/load-petition'
import { type ChangeWeight, closedStates, findPetitionGaps } from '@/features/petitions/rules'
import type { UnweighedChange } from '@/features/petitions/save-petition'
import type { PetitionForm } from '@/features/petitions/schema'
import { withPieces } from '@/features/questions/rules'
import { TextEditor, type TextEditorPage } from '@/features/texts/web/text-editor'
import type { Proposal } from '@/ui/editor/translated-editor'
import type { SaveResult } from '@/ui/editor/use-editor'
import { declinePetitionTranslation, storePetition, storePetitionTranslation } from './desk-petition-actions'
import { DeskPetitionFields } from './desk-petition-fields'
import { DeskPetitionQuestions } from './desk-petition-questions'
import { DeskPetitionSettings } from './desk-petition-settings'
import { DeskPetitionSheet } from './desk-petition-sheet'
import { DeskPetitionWeight } from './desk-petition-weight'

interface Props extends TextEditorPage<PetitionForm> {
  state: PetitionKey['state']
  /** Somebody signed the text as it is: another wording becomes a new version. */
  signed: boolean
  /** Somebody signed any version: its questions keep their meaning. */
  answered: boolean
  /** Offices of the state the campaign addresses. */
  offices: { id: string; name: string }[]
}

/** The editor of a petition: its texts by language, whom it addresses, goal and days. */
export function DeskPetitionEditor({ state, signed, answered, offices, ...page }: Props) {
  // What was signed stays as it is once the petition is over; languages may still be added.
  const closed = closedStates.includes(state)
  const frozen = closed ? page.initial.translations.map((text) => text.locale) : []
  const [asked, ask] = useState<{ change: UnweighedChange; answer: (weight: ChangeWeight | null) => void } | null>(null)
  // Another wording of a signed text is weighed first; what was written stays in the editor, whatever the answer is.
  const save = async (id: string, form: PetitionForm): Promise<SaveResult<PetitionForm>> => {
    const result = await storePetition(id, form)
    if (result.ok || result.reason !== 'weigh') return result
    const weight = await new Promise<ChangeWeight | null>((answer) => ask({ change: result.change, answer }))
    ask(null)
    const weighed = weight && (await storePetition(id, { ...form, weight }))
    return weighed && (weighed.ok || weighed.reason !== 'weigh') ? weighed : { ok: false, reason: 'unweighed' }
  }
  return (
    <>
      {asked && <DeskPetitionWeight change={asked.change} onAnswer={asked.answer} />}
      <TextEditor
        {...page}
        noun="petition"
        empty={{ title: '', summary: '', whoWeAre: '', whatWeNote: '', text: '', addresseeLine: '' }}
        parts={{ of: piecesIn, remove: answered ? (form) => form : removeWords, take: takePieces }}
        save={save}
        saveTranslation={storePetitionTranslation}
        decline={declinePetitionTranslation}
        gapsOf={findPetitionGaps}
        fields={(props) => (
          <div className="space-y-8">
            <DeskPetitionFields
              {...props}
              readOnly={props.readOnly || frozen.includes(props.locale)}
              closed={closed}
              signed={signed}
            />
            <DeskPetitionQuestions
              {...props}
              orders={!page.translatesOnly}
              answered={answered}
              saved={page.initial.questions}
            />
          </div>
        )}
        settings={(props) => (
          <DeskPetitionSettings {...props} state={state} offices={offices} saved={page.initial.gets} />
        )}
        sheet={(text) => <DeskPetitionSheet text={text} />}
      />
    </>
  )
}

/** The words of the questions in one language as a translator saves them. */
function piecesIn(form: PetitionForm, locale: string) {
  const questions = form.questions.flatMap(({ id, texts }) => {
    const words = texts.find((one) => one.locale === locale)
    const names = ['label', 'hint', 'options'] as const
    return id && words ? names.map((name) => ({ id: `${id}/${name}`, text: words[name] })) : []
  })
  return { questions }
}

function removeWords(form: PetitionForm, locale: string): PetitionForm {
  const questions = form.questions.map((question) => ({
    ...question,
    texts: question.texts.filter((words) => words.locale !== locale),
  }))
  return { ...form, questions }
}

function takePieces(form: PetitionForm, { locale, content }: Proposal): PetitionForm {
  const pieces = content.parts.map(({ key, text }) => ({ id: key, text }))
  return { ...form, questions: withPieces(form.questions, locale, pieces) }
}
