import { getLocale, getTranslations } from 'next-intl/server'
import { direction } from '@/features/places/languages'
import type { PublicStatement } from '@/features/statements/read-public-statement'
import { statementPath } from '@/features/statements/rules'
import { topicPath } from '@/features/topics/rules'

type Series = NonNullable<PublicStatement['series']>

/** Which part of which series a statement is. */
export async function PartLine({ series }: { series: Series }) {
  const locale = await getLocale()
  const t = await getTranslations('statements.parts')
  return (
    <p className="mb-3 text-sm">
      {t('place', { part: series.part, of: series.of })}{' '}
      <a href={topicPath(locale, series.slug)} lang={series.locale} dir={direction(series.locale)}>
        {series.name}
      </a>
    </p>
  )
}

/** The parts before and after, and all of them. */
export async function PartLinks({ series }: { series: Series }) {
  const locale = await getLocale()
  const t = await getTranslations('statements.parts')
  const at = series.parts.findIndex(({ part }) => part === series.part)
  const [previous, next] = [at > 0 ? series.parts[at - 1] : undefined, series.parts[at + 1]]
  return (
    <nav aria-label={t('label')} className="mt-12 max-w-text border-t border-line pt-5">
      <div className="grid gap-4 sm:grid-cols-2">
        {previous ? <Step rel="prev" word={t('previous')} part={previous} /> : <span className="hidden sm:block" />}
        {next && <Step rel="next" word={t('next')} part={next} />}
      </div>
      {series.parts.length > 1 && (
        <details className="mt-4">
          <summary className="min-h-11 py-2">{t('all', { count: series.parts.length })}</summary>
          <ol className="mt-2 space-y-2">
            {series.parts.map((part) => (
              <li key={part.slug}>
                <span className="text-muted">{`${part.part}. `}</span>
                <a
                  href={statementPath.one(locale, part.slug)}
                  aria-current={part.part === series.part ? 'page' : undefined}
                  lang={part.locale}
                  className="aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
                >
                  {part.title}
                </a>
              </li>
            ))}
          </ol>
        </details>
      )}
    </nav>
  )
}

async function Step({ rel, word, part }: { rel: 'prev' | 'next'; word: string; part: Series['parts'][number] }) {
  const locale = await getLocale()
  return (
    <p className={rel === 'next' ? 'sm:text-end' : ''}>
      <span className="block text-sm text-muted">{word}</span>
      <a href={statementPath.one(locale, part.slug)} rel={rel} lang={part.locale} className="font-semibold">
        {part.title}
      </a>
    </p>
  )
}
