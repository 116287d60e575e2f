'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import type { ListedSignature, SignatureList } from '@/features/petitions/list-signatures'
import type { SignatureFilter } from '@/features/petitions/schema'
import { type Column, DataTable } from '@/ui/data-table'
import { useNames } from '@/ui/names'
import { StepPages } from '@/ui/step-pages'
import { setNameHidden } from './desk-petition-actions'

/** A signature with its day in words. */
export type ShownSignature = ListedSignature & { key: string; dayName: string }

interface Props {
  petitionId: string
  list: SignatureList & { rows: ShownSignature[] }
  filter: SignatureFilter
  hidesNames: boolean
}

/** Signatures one by one. Sorting, filters and pages are in the address; the database does the work. */
export function DeskSignatureTable({ petitionId, list, filter, hidesNames }: Props) {
  const t = useTranslations('signatures.desk')
  const { countryName, languageName } = useNames()
  const router = useRouter()
  const path = usePathname()
  const query = useSearchParams()
  const addressOf = (changes: Record<string, string>) => {
    const { told, page, after, before, ...kept } = Object.fromEntries(query)
    const next = new URLSearchParams({ ...kept, ...changes })
    return `${path}?${next}`
  }
  // Names that are public stand as they were published.
  const sortedBy = <Value,>(value: Value) => (filter.named ? {} : { value })
  const columns: Column<ShownSignature>[] = [
    {
      key: 'day',
      name: t('day'),
      ...sortedBy((row: ShownSignature) => row.day),
      cell: (row) => <span className="font-semibold lg:font-normal">{row.dayName}</span>,
    },
    {
      key: 'country',
      name: t('country'),
      ...sortedBy((row: ShownSignature) => row.country),
      cell: (row) => countryName(row.country),
    },
    {
      key: 'state',
      name: t('state'),
      ...sortedBy((row: ShownSignature) => row.state),
      cell: (row) => t(`states.${row.state}`),
    },
    { key: 'language', name: t('language'), cell: (row) => languageName(row.locale) },
    { key: 'version', name: t('version'), labelled: true, cell: (row) => row.version },
    {
      key: 'name',
      name: t('name'),
      empty: (row) => row.name === null,
      cell: (row) =>
        row.name ? (
          <Name petitionId={petitionId} name={row.name} hides={hidesNames} />
        ) : (
          <span className="text-muted">{t('notShown')}</span>
        ),
    },
  ]
  if (list.rows.length === 0) return <p className="text-muted">{t('none')}</p>
  return (
    <>
      {list.total !== null && <p className="mb-2 text-sm text-muted">{t('found', { count: list.total })}</p>}
      <DataTable
        caption={t('list')}
        brief
        columns={columns}
        rows={list.rows}
        keyOf={(row) => row.key}
        sortedBy={filter.named ? [] : [{ id: filter.sort, desc: filter.descending }]}
        onSort={([sorting]) =>
          router.push(addressOf({ sort: sorting?.id ?? 'day', order: sorting?.desc ? 'down' : 'up' }), {
            scroll: false,
          })
        }
      />
      <StepPages
        previous={list.previous && addressOf({ before: list.previous })}
        next={list.next && addressOf({ after: list.next })}
      />
    </>
  )
}

function Name({
  petitionId,
  name,
  hides,
}: {
  petitionId: string
  name: NonNullable<ListedSignature['name']>
  hides: boolean
}) {
  const t = useTranslations('signatures.desk')
  const router = useRouter()
  const [busy, begin] = useTransition()
  const [failed, setFailed] = useState(false)
  const toggle = () =>
    begin(async () => {
      const outcome = await setNameHidden(petitionId, { nameId: name.id, hidden: !name.hidden })
      setFailed(!outcome.ok)
      router.refresh()
    })
  return (
    <span className="flex flex-1 flex-wrap items-baseline justify-between gap-x-3">
      <bdi className={name.hidden ? 'text-muted line-through' : ''}>{name.text}</bdi>
      {hides && (
        <button
          type="button"
          disabled={busy}
          onClick={toggle}
          className="min-h-8 cursor-pointer text-accent-deep underline disabled:opacity-50"
        >
          {name.hidden ? t('show') : t('hide')}
          <span className="sr-only"> {name.text}</span>
        </button>
      )}
      {failed && (
        <span role="alert" className="w-full font-semibold text-error">
          {t('hideFailed')}
        </span>
      )}
    </span>
  )
}
