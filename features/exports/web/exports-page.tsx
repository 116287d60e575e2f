import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ListedExport } from '@/features/exports/list-exports'
import { exportEnd, exportPath } from '@/features/exports/rules'
import { isExportKind } from '@/features/exports/schema'
import { getFormatter } from '@/ui/formatter'
import { PageTitle } from '@/ui/page'
import { ExportTag } from './export-tag'
import { phraseChoice } from './phrase-choice'

/** Every export of the teams one may export in: who asked, what for, when, and what became of it. */
export async function ExportsPage({ exports }: { exports: ListedExport[] }) {
  const t = await getTranslations('exports')
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {exports.length === 0 && <p className="mt-8 text-muted">{t('none')}</p>}
      {exports.length > 0 && (
        <ul className="mt-8 divide-y divide-line rounded-md border border-line">
          {exports.map((one) => (
            <li key={one.id} className="px-4 py-3">
              <ListedLine one={one} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

async function ListedLine({ one }: { one: ListedExport }) {
  const locale = await getLocale()
  const t = await getTranslations('exports')
  const format = await getFormatter()
  const { id, number, kind, about, state, askedBy, askedAt, reason } = one
  const end = exportEnd(one)
  const choice = isExportKind(kind) ? await phraseChoice(kind, one.choice) : null
  const when = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link href={exportPath.one(locale, id)} className="font-semibold text-ink">
          {t('number', { number })}
        </Link>
        <ExportTag state={state} />
        {end && <span className="text-sm text-muted">{t('one.until', { when: when(end) })}</span>}
      </p>
      <p className="wrap-anywhere">
        {isExportKind(kind) ? t(`kinds.${kind}.name`) : kind}: {about.title}
      </p>
      {choice && <p className="text-sm wrap-anywhere">{choice}</p>}
      <p className="text-sm wrap-anywhere text-muted">
        {t('one.whoWhen', { name: askedBy.name ?? t('one.gone'), when: when(askedAt) })}
      </p>
      <p className="mt-1 text-sm wrap-anywhere" dir="auto">
        {reason}
      </p>
    </>
  )
}
