'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { PetitionKey } from '@/features/petitions/load-petition'
import { closedStates, findPetitionGaps } from '@/features/petitions/rules'
import type { PetitionForm } from '@/features/petitions/schema'
import { type Proposal, TranslatedEditor } from '@/ui/editor/translated-editor'
import { knownWord } from '@/ui/known-word'
import { declinePetitionTranslation, storePetition, storePetitionTranslation } from './desk-petition-actions'
import { PetitionFields } from './desk-petition-fields'
import { PetitionSettings } from './desk-petition-settings'
import { PetitionSheet } from './desk-petition-sheet'

interface Props {
  id: string
  state: PetitionKey['state']
  /** Somebody signed the text as it is: another wording becomes a new version. */
  signed: boolean
  initial: PetitionForm
  translatesOnly: boolean
  waiting: Proposal[]
  /** Offices of the state the campaign addresses. */
  offices: { id: string; name: string }[]
}

/** The editor of a petition: its texts by language, whom it addresses, goal and days. */
export function DeskPetitionEditor({ id, state, signed, initial, translatesOnly, waiting, offices }: Props) {
  const router = useRouter()
  const fields = useTranslations('texts.fields')
  // What was signed stays as it is once the petition is over; languages may still be added.
  const frozen = closedStates.includes(state) ? initial.translations.map((text) => text.locale) : []
  return (
    <TranslatedEditor
      draftKey={`petition/${id}`}
      initial={initial}
      translatesOnly={translatesOnly}
      waiting={waiting}
      save={(form) => storePetition(id, form)}
      translation={{
        of: (form, locale) => ({ ...textIn(form, locale), revision: form.revision }),
        save: (part) => storePetitionTranslation(id, part),
      }}
      onSaved={router.refresh}
      gapsOf={findPetitionGaps}
      fieldName={(field) => knownWord(fields, field, fields('other'))}
      addLanguage={(form, locale) => withText(form, { ...empty, locale })}
      removeLanguage={(form, locale) => ({
        ...form,
        translations: form.translations.filter((text) => text.locale !== locale),
      })}
      takeProposal={(form, { locale, content }) => withText(form, { ...empty, ...content.fields, locale })}
      declineProposal={(locale) => declinePetitionTranslation(id, locale)}
      fields={(props) => (
        <PetitionFields
          {...props}
          readOnly={props.readOnly || frozen.includes(props.locale)}
          closed={closedStates.includes(state)}
          signed={signed}
        />
      )}
      settings={(props) => <PetitionSettings {...props} state={state} offices={offices} />}
      sheet={(form, locale) => <PetitionSheet text={textIn(form, locale)} />}
    />
  )
}

const empty = { title: '', summary: '', text: '', addresseeLine: '' }

function textIn(form: PetitionForm, locale: string) {
  return { ...empty, ...form.translations.find((text) => text.locale === locale), locale }
}

function withText(form: PetitionForm, text: PetitionForm['translations'][number]): PetitionForm {
  return { ...form, translations: [...form.translations.filter((one) => one.locale !== text.locale), text] }
}
