import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { ExportPerson, ListedExport } from '@/features/exports/list-exports'
import { exportPath, exportTroubles } from '@/features/exports/rules'
import { isExportKind } from '@/features/exports/schema'
import { getFormatter } from '@/ui/formatter'
import { Notice } from '@/ui/notice'
import { Facts, PageTitle } from '@/ui/page'
import { Told } from '@/ui/told'
import { ExportSteps } from './export-steps'
import { ExportTag } from './export-tag'
import { phraseChoice } from './phrase-choice'

const good = ['asked', 'approved', 'refused', 'withdrawn'] as const
const bad = ['own', 'not-now', 'left', 'not-alone', 'too-early', 'not-found'] as const

interface Props {
  one: ListedExport
  me: string
  now: Date
  told: string | undefined
  /** Looks again by itself while the file is being made. */
  fresh: ReactNode
}

/** One export: what it holds, who answers for it, and what comes next. */
export async function ExportPage({ one, me, now, told, fresh }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('exports')
  const trouble = exportTroubles.find((known) => known === one.trouble)
  return (
    <>
      <p className="mb-4">
        <Link href={exportPath.list(locale)}>{t('title')}</Link>
      </p>
      <PageTitle>{t('number', { number: one.number })}</PageTitle>
      <Told told={told} good={good} bad={bad} say={(code) => t(`told.${code}`)} />
      <div className="group/export mt-8 grid gap-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          {trouble && (
            <div className="mb-6">
              <Notice tone="error" title={t(`troubles.${trouble}`)} />
            </div>
          )}
          <ExportFacts one={one} />
        </div>
        <aside className="order-first space-y-6 lg:order-none">
          <ExportSteps one={one} me={me} now={now} fresh={fresh} />
        </aside>
      </div>
    </>
  )
}

/** A file that is open in this page was fetched: the page was made before. */
function State({ state }: Pick<ListedExport, 'state'>) {
  if (state !== 'made') return <ExportTag state={state} />
  return (
    <>
      <span className="group-has-data-opened/export:hidden">
        <ExportTag state="made" />
      </span>
      <span className="hidden group-has-data-opened/export:inline">
        <ExportTag state="fetched" />
      </span>
    </>
  )
}

async function ExportFacts({ one }: { one: ListedExport }) {
  const t = await getTranslations('exports')
  const format = await getFormatter()
  const { kind, about, askedBy, askedAt, approvedBy, approvedAt, endedBy, endedAt } = one
  const said = (who: ExportPerson, at: Date | null) =>
    t('one.whoWhen', {
      name: who.name ?? t('one.gone'),
      when: at ? format.dateTime(at, { dateStyle: 'long', timeStyle: 'short' }) : '',
    })
  const choice = isExportKind(kind) ? await phraseChoice(kind, one.choice) : null
  return (
    <Facts
      facts={[
        { name: t('one.state'), value: <State state={one.state} /> },
        { name: t('one.who'), value: said(askedBy, askedAt) },
        { name: t('one.why'), value: <span dir="auto">{one.reason}</span> },
        { name: t('one.about'), value: about.title },
        {
          name: t('one.what'),
          value: isExportKind(kind) ? (
            <>
              <p className="font-semibold">{t(`kinds.${kind}.name`)}</p>
              <p>{t(`kinds.${kind}.holds`)}</p>
            </>
          ) : (
            kind
          ),
        },
        ...(choice === null ? [] : [{ name: t('one.chosen'), value: choice }]),
        ...(approvedBy ? [{ name: t('one.approved'), value: said(approvedBy, approvedAt) }] : []),
        ...(one.madeAt
          ? [{ name: t('one.made'), value: format.dateTime(one.madeAt, { dateStyle: 'long', timeStyle: 'short' }) }]
          : []),
        ...(endedBy ? [{ name: t('one.ended'), value: said(endedBy, endedAt) }] : []),
      ]}
    />
  )
}
