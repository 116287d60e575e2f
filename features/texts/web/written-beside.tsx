import { isPlainEnough } from '@/features/texts/is-plain-enough'
import { pairBlocks } from '@/features/texts/pair-blocks'
import type { DrawPicture } from '@/ui/markdown'
import { MarkdownBeside } from '@/ui/markdown-beside'
import { WrittenText } from './written-text'

interface Text {
  /** Markdown. */
  text: string
  lang: string
  dir: 'ltr' | 'rtl'
  picture?: DrawPicture | undefined
}

/** A text of organisers in two languages, paragraph beside paragraph; whole beside whole where one is too much for that. */
export function WrittenBeside({ texts }: { texts: readonly [Text, Text] }) {
  if (texts.every(({ text }) => isPlainEnough(text))) return <MarkdownBeside texts={texts} pair={pairBlocks} />
  return (
    <div className="grid gap-x-10 gap-y-8 md:grid-cols-2">
      {texts.map((text) => (
        <WrittenText key={text.lang} {...text} />
      ))}
    </div>
  )
}
