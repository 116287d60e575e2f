'use client'

import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFns,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo, useState } from 'react'

export interface Column<Row> {
  key: string
  name: string
  /** What the column is sorted by; a column without one cannot be sorted. */
  value?: (row: Row) => string | number
  cell: (row: Row) => ReactNode
  end?: boolean
  /** On a phone it stands without its heading: a link or a button that says itself what it does. */
  alone?: boolean
  /** In a brief table on a phone, what it says needs its heading: a number. */
  labelled?: boolean
  /** True when there is nothing to say: on a phone the line is left out. */
  empty?: (row: Row) => boolean
}

export type Sorting = { id: string; desc: boolean }[]

interface Props<Row> {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** Where somebody else sorts (the database), the order it has, and whom to ask for another. */
  sortedBy?: Sorting
  onSort?: (sorting: Sorting) => void
  initial?: Sorting
  /** Rows say themselves what they are: on a phone each is a line or two, and no sheet. */
  brief?: boolean
}

/** Of one value in a line of several, the heading stands right before it. */
const before = 'before:me-1 before:text-muted before:content-[attr(data-name)] lg:before:content-none'

/** On a phone the heading stands beside the value. */
const beside = 'before:w-28 before:shrink-0 before:text-muted before:content-[attr(data-name)] lg:before:content-none'

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns })

/** A table that sorts by its headings; on a phone every row is a small sheet with the headings beside the values. */
export function DataTable<Row extends object>({
  caption,
  columns,
  rows,
  keyOf,
  sortedBy,
  onSort,
  initial = [],
  brief = false,
}: Props<Row>) {
  const t = useTranslations('ui.table')
  const [own, setOwn] = useState<Sorting>(initial)
  const sorting = sortedBy ?? own
  const defined = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>()
    return helper.columns(
      columns.map(({ key, name, value, cell }) =>
        helper.accessor((row: Row) => value?.(row) ?? '', {
          id: key,
          header: name,
          enableSorting: value !== undefined,
          cell: ({ row }) => cell(row.original),
        }),
      ),
    )
  }, [columns])
  const data = useMemo(() => [...rows], [rows])
  const table = useTable({
    features,
    columns: defined,
    data,
    getRowId: keyOf,
    manualSorting: onSort !== undefined,
    state: { sorting },
    onSortingChange: (update) => {
      const next = typeof update === 'function' ? update(sorting) : update
      if (onSort) onSort(next)
      else setOwn(next)
    },
  })
  const end = new Set(columns.filter((column) => column.end).map((column) => column.key))
  const sorts = columns.some(({ value }) => value !== undefined)
  const shape = new Map(columns.map((column) => [column.key, column]))
  return (
    <div className="lg:overflow-x-auto">
      <table className="block w-full text-sm lg:table">
        <caption className="sr-only">{caption}</caption>
        <thead className="block border-b-2 border-ink lg:table-header-group">
          {table.getHeaderGroups().map((group) => (
            <tr
              key={group.id}
              data-name={t('sortBy')}
              className={`${sorts ? 'flex' : 'hidden'} flex-wrap items-center before:pe-4 before:text-muted before:content-[attr(data-name)] lg:table-row lg:before:content-none`}
            >
              {group.headers.map(({ id, column }) => {
                const direction = column.getIsSorted()
                return (
                  <th
                    key={id}
                    scope="col"
                    aria-sort={direction === 'asc' ? 'ascending' : direction === 'desc' ? 'descending' : undefined}
                    className={`font-semibold ${end.has(id) ? 'lg:text-end' : 'text-start'} ${column.getCanSort() ? '' : 'hidden py-2 pe-4 lg:table-cell'}`}
                  >
                    {column.getCanSort() ? (
                      <button
                        type="button"
                        onClick={column.getToggleSortingHandler()}
                        title={t('sort')}
                        className="relative inline-flex min-h-11 cursor-pointer items-center gap-1 pe-3 hover:underline"
                      >
                        {String(column.columnDef.header)}
                        <span
                          aria-hidden="true"
                          className={`text-accent lg:absolute lg:end-0 ${direction ? 'w-3 lg:w-auto' : ''}`}
                        >
                          {direction === 'asc' ? '↑' : direction === 'desc' ? '↓' : ''}
                        </span>
                      </button>
                    ) : (
                      String(column.columnDef.header)
                    )}
                  </th>
                )
              })}
            </tr>
          ))}
        </thead>
        <tbody className="block lg:table-row-group">
          {table.getRowModel().rows.map((row) => (
            <tr
              key={row.id}
              className={`${brief ? 'flex flex-wrap items-baseline gap-x-3' : 'block'} border-b border-line py-2 lg:table-row lg:py-0 lg:hover:bg-soft`}
            >
              {row.getAllCells().map((cell) => {
                const { alone, empty, labelled } = shape.get(cell.column.id) ?? {}
                const heading = brief ? (labelled ? before : '') : alone ? '' : beside
                return (
                  <td
                    key={cell.id}
                    data-name={String(cell.column.columnDef.header)}
                    className={`min-w-0 gap-3 align-top lg:table-cell lg:py-2.5 lg:pe-3 ${empty?.(row.original) ? 'hidden' : brief ? 'inline-block' : 'flex'} ${brief ? 'py-0.5' : 'py-1'} ${heading} ${end.has(cell.column.id) ? 'tabular-nums lg:text-end' : ''}`}
                  >
                    <table.FlexRender cell={cell} />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
