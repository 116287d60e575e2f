'use client'

import Link from 'next/link'
import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import type { EntryFilter, ListedEntry } from '@/features/entries/list-entries'
import { desk } from '@/features/entries/rules'
import { type Column, DataTable } from '@/ui/data-table'
import { Tag, type Tone } from '@/ui/page'
import { Pages } from '@/ui/pages'

/** An entry with its names in words. */
export type ShownEntry = ListedEntry & { title: string; stateName: string; place: string; lastName: string }

const ageTones = { fresh: 'good', ageing: 'plain', stale: 'warn' } as const satisfies Record<string, Tone>

interface Props {
  list: { rows: ShownEntry[]; total: number; page: number; pages: number }
  filter: EntryFilter
}

/** Entries one by one. Sorting, filters and pages are in the address; the database does the work. */
export function EntryTable({ list, filter }: Props) {
  const locale = useLocale()
  const t = useTranslations('entries')
  const router = useRouter()
  const path = usePathname()
  const query = useSearchParams()
  const addressOf = (changes: Record<string, string>) => {
    const next = new URLSearchParams({ ...Object.fromEntries(query), ...changes })
    next.delete('told')
    return `${path}?${next}`
  }
  const columns: Column<ShownEntry>[] = [
    {
      key: 'name',
      name: t('table.entry'),
      alone: true,
      value: (row) => row.name,
      cell: (row) => (
        <span>
          <Link href={desk.entry(locale, row.id)} className="inline-flex min-h-8 items-center font-semibold">
            {row.title}
          </Link>
          {row.openChecks > 0 && (
            <span className="ms-2">
              <Tag tone="error">{t('table.open', { count: row.openChecks })}</Tag>
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'state',
      name: t('table.state'),
      value: (row) => row.state,
      cell: (row) => row.stateName,
      // The name of the entry says it.
      empty: () => true,
    },
    { key: 'host', name: t('table.place'), value: (row) => row.hostCountry, cell: (row) => row.place },
    {
      key: 'checked',
      name: t('table.checked'),
      value: (row) => row.lastOn ?? '',
      cell: (row) => (
        <span className="flex flex-wrap items-center gap-x-2">
          <Tag tone={ageTones[row.freshness]}>{t(`age.${row.freshness}`)}</Tag>
          <span className="text-muted 2xl:whitespace-nowrap">{row.lastName}</span>
        </span>
      ),
    },
    {
      key: 'email',
      name: t('table.email'),
      cell: (row) =>
        row.emails > 0 ? (
          <span className="2xl:whitespace-nowrap">{t('table.emails', { count: row.emails })}</span>
        ) : (
          <span className="text-muted">{t('none')}</span>
        ),
    },
  ]
  if (list.total === 0) return <p className="text-muted">{t('table.nothing')}</p>
  return (
    <>
      <p className="mb-2 text-sm text-muted" role="status">
        {t('table.found', { count: list.total })}
      </p>
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={list.rows}
        keyOf={(row) => row.id}
        sortedBy={[{ id: filter.sort, desc: filter.descending }]}
        onSort={([sorting]) =>
          router.push(addressOf({ sort: sorting?.id ?? 'state', order: sorting?.desc ? 'down' : 'up', page: '1' }), {
            scroll: false,
          })
        }
      />
      <Pages page={list.page} pages={list.pages} hrefOf={(page) => addressOf({ page: String(page) })} />
    </>
  )
}
