'use client'

import type { StatementText } from '@/features/statements/schema'
import { TextSheet } from '@/features/texts/web/text-sheet'
import { WrittenText } from '@/features/texts/web/written-text'
import { useDrawPictures } from '@/ui/editor/use-draw-pictures'

/** What is being written, as its page will show it, before it is saved. */
export function DeskStatementSheet({ text }: { text: Omit<StatementText, 'upToDate' | 'made'> }) {
  const picture = useDrawPictures()
  return (
    <TextSheet text={text}>
      {(own) => (
        <>
          {text.author !== '' && (
            <p className="mt-4 font-semibold" {...own}>
              {text.author}
            </p>
          )}
          <div className="mt-8">
            <WrittenText text={text.text} {...own} picture={picture} />
          </div>
        </>
      )}
    </TextSheet>
  )
}
