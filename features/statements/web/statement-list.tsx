import { getLocale, getTranslations } from 'next-intl/server'
import { direction, ownName } from '@/features/places/languages'
import type { StatementLine } from '@/features/statements/list-public-statements'
import { statementPath } from '@/features/statements/rules'
import { getFormatter } from '@/ui/formatter'

interface Props {
  statements: readonly (StatementLine & { part?: number })[]
  /** How deep the headings of its lines are. */
  heading?: 'h2' | 'h3'
  /** Titles and days, without what they say. */
  short?: boolean
  /** Each is called by the number of its part. */
  numbered?: boolean
}

/** Statements by their day, the newest first. */
export async function StatementList({ statements, heading: Heading = 'h2', short = false, numbered = false }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('statements')
  const format = await getFormatter()
  return (
    <ol className="max-w-text divide-y divide-line border-y border-line">
      {statements.map((statement) => {
        const own = { lang: statement.locale, dir: direction(statement.locale) }
        return (
          <li key={statement.id} className={short ? 'py-3' : 'py-5'}>
            <p className="text-sm text-muted">
              <time dateTime={statement.publishedOn.toISOString().slice(0, 10)}>
                {format.dateTime(statement.publishedOn, { dateStyle: 'long', timeZone: 'UTC' })}
              </time>
              {' · '}
              {t(`kinds.${statement.kind}`)}
              {statement.locale !== locale && ` · ${ownName(statement.locale)}`}
            </p>
            <Heading className={short ? 'text-base' : 'mt-1 text-xl'} {...own}>
              <a href={statementPath.one(locale, statement.slug)} className="inline-flex min-h-6 items-center text-ink">
                {numbered ? `${statement.part}. ${statement.title}` : statement.title}
              </a>
            </Heading>
            {!short && (
              <p className="mt-2 text-muted" {...own}>
                {statement.summary}
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}
