'use client'

import type { PetitionKey } from '@/features/petitions/load-petition'
import { closedStates, findPetitionGaps } from '@/features/petitions/rules'
import type { PetitionForm } from '@/features/petitions/schema'
import { noParts, TextEditor, type TextEditorPage } from '@/features/texts/web/text-editor'
import { declinePetitionTranslation, storePetition, storePetitionTranslation } from './desk-petition-actions'
import { PetitionFields } from './desk-petition-fields'
import { PetitionSettings } from './desk-petition-settings'
import { PetitionSheet } from './desk-petition-sheet'

interface Props extends TextEditorPage<PetitionForm> {
  state: PetitionKey['state']
  /** Somebody signed the text as it is: another wording becomes a new version. */
  signed: boolean
  /** Offices of the state the campaign addresses. */
  offices: { id: string; name: string }[]
}

/** The editor of a petition: its texts by language, whom it addresses, goal and days. */
export function DeskPetitionEditor({ state, signed, offices, ...page }: Props) {
  // What was signed stays as it is once the petition is over; languages may still be added.
  const closed = closedStates.includes(state)
  const frozen = closed ? page.initial.translations.map((text) => text.locale) : []
  return (
    <TextEditor
      {...page}
      noun="petition"
      empty={{ title: '', summary: '', text: '', addresseeLine: '' }}
      parts={noParts}
      save={storePetition}
      saveTranslation={storePetitionTranslation}
      decline={declinePetitionTranslation}
      gapsOf={findPetitionGaps}
      fields={(props) => (
        <PetitionFields
          {...props}
          readOnly={props.readOnly || frozen.includes(props.locale)}
          closed={closed}
          signed={signed}
        />
      )}
      settings={(props) => <PetitionSettings {...props} state={state} offices={offices} />}
      sheet={(text) => <PetitionSheet text={text} />}
    />
  )
}
