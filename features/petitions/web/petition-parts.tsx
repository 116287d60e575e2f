import { useTranslations } from 'next-intl'
import { partsOf, type TextPart } from '@/features/petitions/rules'
import { Markdown } from '@/ui/markdown'

interface Props {
  text: Record<TextPart, string>
  /** The language that it is written in. */
  own: { lang: string; dir: 'ltr' | 'rtl' }
}

/** What is signed: who asks, what they note and what they ask, or the last alone without a heading. */
export function PetitionParts({ text, own }: Props) {
  const t = useTranslations('petitions.parts')
  return partsOf(text).map(({ part, text, headed }) => (
    <div key={part} className={headed ? 'mt-8' : 'mt-4'}>
      {headed && <h2 className="mb-3 text-xl">{t(part)}</h2>}
      <Markdown text={text} {...own} />
    </div>
  ))
}
