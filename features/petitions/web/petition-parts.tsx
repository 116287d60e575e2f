import { useTranslations } from 'next-intl'
import { partsOf, type TextPart } from '@/features/petitions/rules'
import { WrittenText } from '@/features/texts/web/written-text'

interface Props {
  text: Record<TextPart, string>
  /** The language that it is written in. */
  own: { lang: string; dir: 'ltr' | 'rtl' }
  /** Of its headings, where the text stands below others. */
  heading?: 'h2' | 'h4'
}

/** What is signed: who asks, what they note and what they ask, or the last alone without a heading. */
export function PetitionParts({ text, own, heading: Heading = 'h2' }: Props) {
  const t = useTranslations('petitions.parts')
  return partsOf(text).map(({ part, text, headed }) => (
    <div key={part} className={headed ? 'mt-8' : 'mt-4'}>
      {headed && <Heading className="mb-3 text-xl">{t(part)}</Heading>}
      <WrittenText text={text} {...own} />
    </div>
  ))
}
