import { getTranslations } from 'next-intl/server'
import { getFormatter } from '@/ui/formatter'
import { Section } from '@/ui/page'

/** How many come to an event, and what becomes of what they gave. */
export async function DeskComers({ attending }: { attending: number }) {
  const t = await getTranslations('sign-ups.desk')
  const format = await getFormatter()
  return (
    <Section id="comers" title={t('title')}>
      <p className="text-lg">{t('count', { count: attending, number: format.number(attending) })}</p>
      <p className="mt-2 max-w-text text-sm text-muted">{t('note')}</p>
      <p className="mt-2 max-w-text text-sm text-muted">{t('told')}</p>
    </Section>
  )
}
