import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { direction } from '@/features/places/languages'
import type { PublicTopic } from '@/features/topics/read-public-topic'
import { topicPath } from '@/features/topics/rules'
import { BackLink, PageTitle, Wrap } from '@/ui/page'

interface Props {
  topic: PublicTopic
  /** Where the topic at the very top leads back to. */
  back: { href: string; name: string }
  /** Its statements. */
  children: ReactNode
}

/** A topic: what it is, what stands above and below it, and its statements. */
export async function PublicTopicPage({ topic, back, children }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('topics')
  const { kind, name, summary, parts, above, below } = topic
  const up = above.at(-1)
  return (
    <main id="content">
      <Wrap className="py-8 sm:py-10">
        {up ? (
          <BackLink href={topicPath(locale, up.slug)}>
            <span lang={up.locale}>{above.map((one) => one.name).join(' / ')}</span>
          </BackLink>
        ) : (
          <BackLink href={back.href}>{back.name}</BackLink>
        )}
        <PageTitle
          kicker={kind === 'series' && parts ? t('seriesOf', { parts }) : t(`kinds.${kind}`)}
          lead={summary || undefined}
          lang={topic.locale}
          dir={direction(topic.locale)}
        >
          {name}
        </PageTitle>
        {below.length > 0 && (
          <nav aria-label={t('below')} className="mt-5">
            <ul className="flex flex-wrap gap-x-5">
              {below.map((one) => (
                <li key={one.id}>
                  <a href={topicPath(locale, one.slug)} lang={one.locale} className="inline-flex min-h-11 items-center">
                    {one.name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div className="mt-8">{children}</div>
      </Wrap>
    </main>
  )
}
