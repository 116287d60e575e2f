import { isPlainEnough } from '@/features/texts/is-plain-enough'
import { splitParagraphs } from '@/features/texts/split-paragraphs'
import { type DrawPicture, Markdown } from '@/ui/markdown'

interface Props {
  /** Markdown. */
  text: string
  lang?: string
  dir?: 'ltr' | 'rtl'
  /** Draws its pictures (`pictureDrawer` of features/pictures); without it, none is shown. */
  picture?: DrawPicture | undefined
}

/**
 * A text that organisers wrote, as it reads. One whose Markdown makes more work than its length, from before that was
 * refused or put into the database by hand, is shown as it was typed, in paragraphs.
 */
export function WrittenText({ text, lang, dir, picture }: Props) {
  if (isPlainEnough(text)) return <Markdown text={text} lang={lang} dir={dir} picture={picture} />
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
