import { getLocale, getTranslations } from 'next-intl/server'
import { seriesBrochurePath } from '@/features/statements/rules'
import { topicPath } from '@/features/topics/rules'
import { BrochureForm } from './brochure-form'
import { brochureOfSeries, partsOfSeries, statementsOfTopic } from './public-statement-loader'
import { OlderStatements } from './public-statements-page'
import { StatementList } from './statement-list'

interface Props {
  topic: { id: string; slug: string; kind: 'topic' | 'series' }
  /** The slug of the statement behind which the page begins. */
  before?: string | undefined
}

/** The statements of a topic, the newest first; the parts of a series, in their order. */
export async function TopicStatements({ topic, before }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('statements')
  if (topic.kind === 'series') {
    const brochure = await brochureOfSeries(locale, topic.id)
    return (
      <>
        <StatementList statements={await partsOfSeries(locale, topic.id)} numbered />
        {brochure.length > 0 && <BrochureForm action={seriesBrochurePath(locale, topic.slug)} locales={brochure} />}
      </>
    )
  }
  const page = await statementsOfTopic(locale, topic.id, before)
  if (page.statements.length === 0) return <p className="text-muted">{t('belowOnly')}</p>
  return (
    <>
      <StatementList statements={page.statements} />
      <OlderStatements
        page={page}
        newest={before === undefined ? null : topicPath(locale, topic.slug)}
        older={(slug) => `${topicPath(locale, topic.slug)}/before/${slug}`}
      />
    </>
  )
}
