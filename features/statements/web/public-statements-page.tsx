import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { StatementLine, StatementPage } from '@/features/statements/list-public-statements'
import { statementFeedPath, statementPath } from '@/features/statements/rules'
import { statementKinds } from '@/features/statements/schema'
import { BackLink, PageTitle, Wrap } from '@/ui/page'
import { StatementList } from './statement-list'

type StatementKind = StatementLine['kind']

interface Props {
  page: StatementPage
  kind: StatementKind | undefined
  year: number | undefined
  years: number[]
  /** It begins behind a statement. */
  later: boolean
}

/** All statements of the site, or those of a kind or a year, the newest first. */
export async function PublicStatementsPage({ page, kind, year, years, later }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('statements')
  const href = (asked: { kind?: StatementKind | undefined; year?: number | undefined }) =>
    statementPath.all(locale) + query(asked)
  return (
    <main id="content">
      <Wrap className="py-8 sm:py-10">
        <BackLink href={`/${locale}`}>{t('home')}</BackLink>
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        <div className="mt-6 space-y-1">
          <Choices label={t('byKind')}>
            <Choice href={href({ year })} current={!kind}>
              {t('allKinds')}
            </Choice>
            {statementKinds.map((one) => (
              <Choice key={one} href={href({ kind: one, year })} current={one === kind}>
                {t(`plural.${one}`)}
              </Choice>
            ))}
          </Choices>
          {years.length > 1 && (
            <Choices label={t('byYear')}>
              <Choice href={href({ kind })} current={!year}>
                {t('allYears')}
              </Choice>
              {years.map((one) => (
                <Choice key={one} href={href({ kind, year: one })} current={one === year}>
                  {one}
                </Choice>
              ))}
            </Choices>
          )}
        </div>
        {page.statements.length === 0 ? (
          <p className="mt-8 text-lg text-muted">{kind || year ? t('noneSuch') : t('none')}</p>
        ) : (
          <div className="mt-8">
            <StatementList statements={page.statements} />
          </div>
        )}
        <OlderStatements
          page={page}
          newest={later ? href({ kind, year }) : null}
          older={(slug) => `${statementPath.before(locale, slug)}${query({ kind, year })}`}
        />
        <p className="mt-6 text-sm">
          <a href={statementFeedPath(locale)} type="application/atom+xml">
            {t('feed')}
          </a>
        </p>
      </Wrap>
    </main>
  )
}

function query(asked: { kind?: StatementKind | undefined; year?: number | undefined }): string {
  const given = new URLSearchParams()
  if (asked.kind) given.set('kind', asked.kind)
  if (asked.year) given.set('year', String(asked.year))
  return given.size > 0 ? `?${given}` : ''
}

function Choices({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-x-4 text-sm">
      {children}
    </nav>
  )
}

function Choice({ href, current, children }: { href: string; current: boolean; children: ReactNode }) {
  return (
    <a
      href={href}
      aria-current={current ? 'page' : undefined}
      className="inline-flex min-h-11 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
    >
      {children}
    </a>
  )
}

interface OlderProps {
  page: StatementPage
  /** The first page; null where this is it. */
  newest: string | null
  older: (slug: string) => string
}

/** The way to the pages before and behind this one. */
export async function OlderStatements({ page: { statements, more }, newest, older }: OlderProps) {
  const t = await getTranslations('statements')
  const last = statements.at(-1)
  if (!newest && !more) return null
  return (
    <nav aria-label={t('pages')} className="mt-6 flex flex-wrap gap-x-6">
      {newest && (
        <a href={newest} className="inline-flex min-h-11 items-center">
          {t('newest')}
        </a>
      )}
      {more && last && (
        <a href={older(last.slug)} rel="next" className="inline-flex min-h-11 items-center">
          {t('older')}
        </a>
      )}
    </nav>
  )
}
