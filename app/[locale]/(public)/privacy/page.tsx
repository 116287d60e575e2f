import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { legalTexts } from '@/features/legal-texts/web/legal-loader'
import { LegalTexts } from '@/features/legal-texts/web/legal-texts'
import { Controllers } from '@/features/profiles/web/controllers'
import { Markdown } from '@/ui/markdown'
import { PageTitle, Section, Wrap } from '@/ui/page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('privacy')
  return { title: t('title') }
}

/** What we keep, for how long, who can read it, what we cannot protect from, and what the law of some countries adds. */
export default async function Privacy({ params }: { params: Promise<{ locale: string }> }) {
  const t = await getTranslations('privacy')
  const { locale } = await params
  const laws = await legalTexts(locale)
  return (
    <main id="content">
      <Wrap narrow className="py-12 sm:py-16">
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        <div className="mt-10">
          <Markdown text={t('text')} />
        </div>
        <Controllers locale={locale} />
        {laws.length > 0 && (
          <Section id="law" title={t('law')}>
            <div className="space-y-6">
              <LegalTexts texts={laws} />
            </div>
          </Section>
        )}
      </Wrap>
    </main>
  )
}
