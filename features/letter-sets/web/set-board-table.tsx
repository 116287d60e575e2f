'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { buttonClass } from '@/ui/button'
import { type Column, DataTable } from '@/ui/data-table'
import { Tag } from '@/ui/page'
import { SmallSelect } from '@/ui/small-select'
import type { BoardTableRow } from './board-table-rows'

type T = ReturnType<typeof useTranslations<'letter-sets'>>

/** The board as a table: headings sort it, filters narrow it, every row ends in its next step. */
export function SetBoardTable({ rows }: { rows: BoardTableRow[] }) {
  const t = useTranslations('letter-sets')
  const [filter, setFilter] = useState({ state: '', region: '' })
  const shown = rows.filter(
    (row) =>
      (filter.state === '' || row.state === filter.state) && (filter.region === '' || row.region === filter.region),
  )
  const states = new Map(rows.toSorted((a, b) => a.order - b.order).map((row) => [row.state, row.stateName]))
  const regions = [...new Set(rows.map(({ region }) => region))].filter(Boolean).sort()
  const columns = useMemo(() => columnsOf(t), [t])
  return (
    <>
      <div className="mb-4 grid gap-3 sm:grid-cols-[repeat(2,minmax(0,16rem))]">
        <SmallSelect
          label={t('filters.state')}
          empty={t('filters.all')}
          value={filter.state}
          onChange={(event) => setFilter({ ...filter, state: event.target.value })}
          options={[...states].map(([code, name]) => ({ code, name }))}
        />
        <SmallSelect
          label={t('filters.region')}
          empty={t('filters.all')}
          value={filter.region}
          onChange={(event) => setFilter({ ...filter, region: event.target.value })}
          options={regions.map((name) => ({ code: name, name }))}
        />
      </div>
      <p role="status" className="mb-2 text-sm text-muted">
        {t('filters.found', { count: shown.length })}
      </p>
      {shown.length === 0 ? (
        <p className="text-muted">{t('filters.none')}</p>
      ) : (
        <DataTable
          caption={t('caption')}
          columns={columns}
          rows={shown}
          keyOf={({ key }) => key}
          initial={[{ id: 'country', desc: false }]}
        />
      )}
    </>
  )
}

function columnsOf(t: T): Column<BoardTableRow>[] {
  return [
    {
      key: 'country',
      name: t('columns.country'),
      value: ({ name }) => name,
      cell: (row) => (
        <Link href={row.href} className="font-semibold">
          {row.name}
        </Link>
      ),
    },
    {
      key: 'state',
      name: t('columns.state'),
      value: ({ order }) => order,
      cell: (row) => (
        <span className="flex min-w-0 flex-col items-start gap-1">
          <span className="2xl:whitespace-nowrap">
            <Tag tone={row.tone}>{row.stateName}</Tag>
          </span>
          {row.behind && <Tag tone="warn">{t('behind')}</Tag>}
          {row.told && <span className="text-sm text-muted">{row.told}</span>}
          {row.followed && <span className="text-sm text-muted">{t('followed')}</span>}
        </span>
      ),
    },
    {
      key: 'signatories',
      name: t('columns.signatories'),
      cell: (row) => row.signatories || '—',
      empty: (row) => row.signatories === '',
    },
    {
      key: 'language',
      name: t('columns.language'),
      value: ({ language }) => language,
      cell: (row) => row.language || '—',
      empty: (row) => row.language === '',
    },
    {
      key: 'door',
      name: t('columns.door'),
      value: ({ office }) => office,
      cell: (row) =>
        row.office ? (
          <span className="block min-w-0 max-w-80 2xl:min-w-44">
            <a href={row.officeHref} target="_blank" rel="noreferrer">
              {row.office}
            </a>
            {row.reason && <span className="block text-sm text-muted">{row.reason}</span>}
            {row.moved && <span className="block text-sm font-semibold text-warn">{row.moved}</span>}
          </span>
        ) : (
          <span className="text-warn">{t('noDoor')}</span>
        ),
    },
    {
      key: 'due',
      name: t('columns.due'),
      value: ({ dueOrder }) => dueOrder,
      empty: (row) => row.due === '',
      cell: (row) => (
        <span>
          {row.due || '—'} {row.overdue && <Tag tone="error">{t('overdue')}</Tag>}
        </span>
      ),
    },
    {
      key: 'step',
      name: t('columns.step'),
      value: ({ step }) => step,
      alone: true,
      empty: (row) => row.step === '—',
      cell: (row) =>
        row.pressing ? (
          <Link href={row.href} className={buttonClass('secondary', 'min-h-11! px-3! py-1! text-sm!')}>
            {row.step}
            <span className="sr-only">: {row.name}</span>
          </Link>
        ) : (
          <span className="text-muted">{row.step}</span>
        ),
    },
  ]
}
