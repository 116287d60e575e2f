import { getTranslations } from 'next-intl/server'
import type { ShownContribution } from '@/features/discussions/list-contributions'
import { direction } from '@/features/places/languages'
import { getFormatter } from '@/ui/formatter'

/** A comment on a statement: plain text, whatever it contains, in its own language and direction. */
export async function ContributionText({ contribution }: { contribution: ShownContribution }) {
  const t = await getTranslations('discussions')
  const format = await getFormatter()
  const { text, name, locale, waitsSince } = contribution
  return (
    <figure>
      {/* An empty language is one that nobody knows (HTML, 3.2.6.2). */}
      <blockquote
        lang={locale}
        dir={locale === '' ? 'auto' : direction(locale)}
        className="border-s-4 border-line ps-4 wrap-anywhere whitespace-pre-line"
      >
        {text}
      </blockquote>
      <figcaption className="mt-1 ps-5 text-sm text-muted">
        {name === '' ? t('unnamed') : <bdi className="font-semibold text-ink">{name}</bdi>}
        {waitsSince && (
          <>
            {' · '}
            <time dateTime={waitsSince.toISOString().slice(0, 10)}>
              {format.dateTime(waitsSince, { dateStyle: 'long', timeZone: 'UTC' })}
            </time>
          </>
        )}
      </figcaption>
    </figure>
  )
}
