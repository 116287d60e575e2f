import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { statementPath } from '@/features/statements/rules'
import { TopicStatements } from '@/features/statements/web/topic-statements'
import { publicTopic } from '@/features/topics/web/public-topic-loader'
import { PublicTopicPage } from '@/features/topics/web/public-topic-page'

interface Props {
  params: Promise<{ locale: string; slug: string; statement: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const { name } = await publicTopic(slug, locale)
  const t = await getTranslations('topics')
  return { title: name, description: t('described', { name }), robots: { index: false } }
}

export default async function OlderTopicPage({ params }: Props) {
  const { locale, slug, statement } = await params
  const topic = await publicTopic(slug, locale)
  const t = await getTranslations('statements')
  return (
    <PublicTopicPage topic={topic} back={{ href: statementPath.all(locale), name: t('title') }}>
      <TopicStatements topic={topic} before={statement} />
    </PublicTopicPage>
  )
}
