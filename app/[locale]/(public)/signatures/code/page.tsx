import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CodeForm } from '@/features/signatures/web/code-form'
import { PageTitle, Wrap } from '@/ui/page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('code')
  return { title: t('title'), robots: 'noindex' }
}

export default async function Code() {
  const t = await getTranslations('code')
  return (
    <main id="content">
      <Wrap narrow className="space-y-8 py-12 sm:py-16">
        <PageTitle>{t('title')}</PageTitle>
        <CodeForm />
      </Wrap>
    </main>
  )
}
