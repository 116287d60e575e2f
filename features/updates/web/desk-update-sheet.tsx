'use client'

import { TextSheet } from '@/features/texts/web/text-sheet'
import { WrittenText } from '@/features/texts/web/written-text'

/** What is being written, as its page will show it, before it is saved. */
export function DeskUpdateSheet({ text }: { text: { locale: string; title: string; summary: string; text: string } }) {
  return (
    <TextSheet text={text}>
      {(own) => (
        <div className="mt-8">
          <WrittenText text={text.text} {...own} />
        </div>
      )}
    </TextSheet>
  )
}
