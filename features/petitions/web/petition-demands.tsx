import { useTranslations } from 'next-intl'
import type { PublicDemand } from '@/features/campaigns/read-public-campaign'
import { NumberedList } from '@/ui/numbered-list'

interface Props {
  demands: readonly PublicDemand[]
  /** The language that they are written in. */
  own: { lang: string; dir: 'ltr' | 'rtl' }
  heading?: 'h2' | 'h4'
}

/** What the campaign demands, below the text of a petition. Nothing where it demands nothing. */
export function PetitionDemands({ demands, own, heading: Heading = 'h2' }: Props) {
  const t = useTranslations('petitions')
  if (demands.length === 0) return null
  return (
    <section aria-labelledby="demands" className={Heading === 'h2' ? 'mt-12' : 'mt-8'}>
      <Heading id="demands" className={`mb-4 ${Heading === 'h2' ? 'text-2xl' : 'text-xl'}`}>
        {t('demands')}
      </Heading>
      <NumberedList items={demands.map(({ text, met }) => ({ text, done: met ? t('met') : undefined }))} {...own} />
    </section>
  )
}
