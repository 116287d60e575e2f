'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { type Column, DataTable } from '@/ui/data-table'
import { Tag, type Tone } from '@/ui/page'
import { SmallSelect } from '@/ui/small-select'

/** Letters that went the same way, in words. */
export interface DeskModelLetterRow {
  key: string
  country: string
  addressee: string
  addresseeHref: string
  /** The letters of this line, one by one. */
  href: string
  channel: string
  state: string
  stateCode: string
  outcome: string
  outcomeGroup: string
  count: number
  /** The day as it is sorted, and as it is read. */
  latest: string
  latestName: string
}

const tones: Record<string, Tone> = {
  accepted: 'good',
  answered: 'good',
  promised: 'accent',
  refused: 'error',
  failed: 'error',
  open: 'plain',
}
const valuesOf = (rows: readonly DeskModelLetterRow[], name: 'country' | 'state' | 'outcome') =>
  [...new Set(rows.map((row) => row[name]))].filter(Boolean)

/** Letters by country; filters narrow what is in the table, headings sort it. */
export function DeskModelLetterTable({ rows }: { rows: DeskModelLetterRow[] }) {
  const t = useTranslations('letters.desk')
  const [filter, setFilter] = useState({ country: '', state: '', outcome: '' })
  const shown = rows.filter((row) =>
    (['country', 'state', 'outcome'] as const).every((name) => filter[name] === '' || row[name] === filter[name]),
  )
  const columns = useMemo<Column<DeskModelLetterRow>[]>(
    () => [
      { key: 'country', name: t('country'), value: (row) => row.country, cell: (row) => row.country },
      {
        key: 'addressee',
        name: t('addressee'),
        value: (row) => row.addressee,
        cell: (row) => (
          <a href={row.addresseeHref} target="_blank" rel="noreferrer" className="block 2xl:min-w-44">
            {row.addressee}
          </a>
        ),
      },
      {
        key: 'channel',
        name: t('channel'),
        value: (row) => row.channel,
        cell: (row) => row.channel || '—',
        empty: (row) => row.channel === '',
      },
      { key: 'state', name: t('state'), value: (row) => row.state, cell: (row) => row.state },
      {
        key: 'outcome',
        name: t('outcome'),
        value: (row) => row.outcome,
        cell: (row) => (row.outcome ? <Tag tone={tones[row.outcomeGroup] ?? 'plain'}>{row.outcome}</Tag> : '—'),
        empty: (row) => row.outcome === '',
      },
      { key: 'count', name: t('count'), value: (row) => row.count, cell: (row) => row.count, end: true },
      {
        key: 'latest',
        name: t('latest'),
        value: (row) => row.latest,
        cell: (row) => <span className="2xl:whitespace-nowrap">{row.latestName}</span>,
        end: true,
      },
      {
        key: 'show',
        name: t('show'),
        cell: (row) => (
          <Link href={row.href} className="2xl:whitespace-nowrap">
            {t('show')}
          </Link>
        ),
        end: true,
        alone: true,
      },
    ],
    [t],
  )
  return (
    <>
      <div className="mb-4 grid gap-3 sm:grid-cols-[repeat(3,minmax(0,14rem))]">
        {(['country', 'state', 'outcome'] as const).map((name) => (
          <SmallSelect
            key={name}
            label={t(name)}
            empty={t('all')}
            value={filter[name]}
            onChange={(event) => setFilter({ ...filter, [name]: event.target.value })}
            options={valuesOf(rows, name).map((value) => ({ code: value, name: value }))}
          />
        ))}
      </div>
      <p role="status" className="mb-2 text-sm text-muted">
        {t('found', { count: shown.reduce((sum, row) => sum + row.count, 0) })}
      </p>
      {shown.length === 0 ? (
        <p className="text-muted">{t('noMatch')}</p>
      ) : (
        <DataTable
          caption={t('byCountry')}
          columns={columns}
          rows={shown}
          keyOf={(row) => row.key}
          initial={[{ id: 'country', desc: false }]}
        />
      )}
    </>
  )
}
