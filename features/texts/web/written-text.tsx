import { isPlainEnough } from '@/features/texts/is-plain-enough'
import { splitParagraphs } from '@/features/texts/split-paragraphs'
import { Markdown } from '@/ui/markdown'

interface Props {
  /** Markdown. */
  text: string
  lang?: string
  dir?: 'ltr' | 'rtl'
}

/**
 * A text that organisers wrote, as it reads. One whose Markdown makes more work than its length, from before that was
 * refused or put into the database by hand, is shown as it was typed, in paragraphs.
 */
export function WrittenText({ text, lang, dir }: Props) {
  if (isPlainEnough(text)) return <Markdown text={text} lang={lang} dir={dir} />
  return (
    <div className="prose max-w-text" lang={lang} dir={dir}>
      {splitParagraphs(text).map(({ at, text }) => (
        <p key={at} className="whitespace-pre-line wrap-anywhere">
          {text}
        </p>
      ))}
    </div>
  )
}
