import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { desk } from '@/features/entries/rules'
import type { EntrySnapshot } from '@/features/entries/schema'
import { type ChangedCell, compareCells } from '@/features/imports/compare-cells'
import type { MatchedBy } from '@/features/imports/match-rows'
import { stateForms } from '@/features/places/country-forms'
import { cityName } from '@/features/places/name-city'
import { countryName } from '@/features/places/name-country'
import { Tag } from '@/ui/page'

export interface ShownChange {
  id: string
  /** Row of the file, while it is kept. */
  row?: number
  by?: MatchedBy | null
  before: EntrySnapshot | null
  after: EntrySnapshot
  /** The entry is there and can be opened. */
  isThere: boolean
}

/** What an import does, entry by entry and field by field, in the columns of its file. */
export async function ImportChanges({ changes }: { changes: readonly ShownChange[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {changes.map((change) => (
        <li key={change.id} className="py-4">
          <Change change={change} />
        </li>
      ))}
    </ul>
  )
}

async function Change({ change: { id, row, by, before, after, isThere } }: { change: ShownChange }) {
  const locale = await getLocale()
  const t = await getTranslations('imports')
  const place = [
    stateForms(after.state, locale).name,
    countryName(after.hostCountry, locale),
    after.hostCity && cityName(after.hostCity, locale, after.hostCountry),
  ]
  const isBack = before !== null && before.removedAt !== null && after.removedAt === null
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        {row !== undefined && (
          <span className="text-sm text-muted tabular-nums">
            {t('preview.row')} {row}
          </span>
        )}
        {isThere ? (
          <Link href={desk.entry(locale, id)} className="font-semibold">
            {after.name}
          </Link>
        ) : (
          <strong>{after.name}</strong>
        )}
        {before === null && <Tag tone="good">{t('preview.new')}</Tag>}
        {isBack && <Tag tone="accent">{t('preview.restored')}</Tag>}
        <span className="text-sm text-muted">
          {place.filter(Boolean).join(', ')}
          {by && ` · ${t(`preview.by.${by}`)}`}
        </span>
      </p>
      <dl className="mt-2 grid gap-x-6 text-sm sm:grid-cols-[10rem_1fr]">
        {compareCells(before, after).map((cell) => (
          <Cell key={cell.column} cell={cell} isNew={before === null} />
        ))}
      </dl>
    </>
  )
}

async function Cell({ cell: { column, gone, added }, isNew }: { cell: ChangedCell; isNew: boolean }) {
  const t = await getTranslations('imports.preview')
  return (
    <>
      <dt className="mt-1 font-mono text-muted">{column}</dt>
      <dd className="mt-1 space-y-0.5 wrap-anywhere">
        {gone.map((value) => (
          <p key={value}>
            <span className="sr-only">{t('removedValue')} </span>
            <del className="bg-error-soft px-1 text-error">{value}</del>
          </p>
        ))}
        {added.map((value) => (
          <p key={value}>
            {!isNew && <span className="sr-only">{t('addedValue')} </span>}
            {isNew ? value : <ins className="bg-good-soft px-1 text-good no-underline">{value}</ins>}
          </p>
        ))}
        {added.length === 0 && gone.length > 0 && column !== 'contacts' && column !== 'coverage' && (
          <p className="text-muted">{t('empty')}</p>
        )}
      </dd>
    </>
  )
}
