import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Markdown } from '@/ui/markdown'
import { PageTitle, Wrap } from '@/ui/page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('privacy')
  return { title: t('title') }
}

/** What we keep, for how long, who can read it, and what we cannot protect from. */
export default async function Privacy() {
  const t = await getTranslations('privacy')
  return (
    <main id="content">
      <Wrap narrow className="py-12 sm:py-16">
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        <div className="mt-10">
          <Markdown text={t('text')} />
        </div>
      </Wrap>
    </main>
  )
}
