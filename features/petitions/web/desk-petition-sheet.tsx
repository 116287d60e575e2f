'use client'

import type { PetitionText } from '@/features/petitions/rules'
import { TextSheet } from '@/features/texts/web/text-sheet'
import { PetitionParts } from './petition-parts'

/** What is being written, as the public page will show it, before it is saved. */
export function DeskPetitionSheet({ text }: { text: PetitionText }) {
  return (
    <TextSheet text={text}>
      {(own) => (
        <>
          <p className="mt-8 font-semibold" {...own}>
            {text.addresseeLine}
          </p>
          <PetitionParts text={text} own={own} />
        </>
      )}
    </TextSheet>
  )
}
