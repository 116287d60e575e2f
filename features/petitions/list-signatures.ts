import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { isoDay } from '@/features/days'
import { counted } from '@/features/signatures/rules'
import { listPageSql } from '@/features/texts/list-page'
import type { SignatureState } from '@/generated/prisma/enums'
import type { PetitionKey } from './load-petition'
import { type ListColumn, listColumns } from './rules'
import type { SignatureFilter } from './schema'

export interface ListedSignature {
  /** The day it was made; there is no time. */
  day: string
  country: string
  state: SignatureState
  locale: string
  version: number
  /** Only a name its signer chose to show. */
  name: { id: string; text: string; hidden: boolean } | null
}

export interface SignatureList {
  rows: ListedSignature[]
  /** How many fit, from the counts that are kept; null where none is kept: those with a public name. */
  total: number | null
  /** What the address says of the pages before and after this one; null where there is none. */
  previous: string | null
  next: string | null
}

const signaturesPerPage = 50

type Seen = Permitted<'seeSignatures', PetitionKey>

/**
 * One page of a petition's signatures: days, countries, states, and the names that are public anyway. The page begins
 * beside a signature, not after so many, and each order has an index: the last page costs what the first one costs.
 */
export async function listSignatures(
  context: Context,
  petition: Seen,
  filter: SignatureFilter,
): Promise<SignatureList> {
  const { from, named, state } = filter
  if (named && state && !counted.includes(state)) return { rows: [], total: 0, previous: null, next: null }
  const backwards = from?.backwards ?? false
  const found = await readRows(context, petition, filter)
  const more = found.length > signaturesPerPage
  // Who goes back beyond the first, or comes to a place after which nothing is left, begins anew.
  if (from && (found.length === 0 || (backwards && !more)))
    return listSignatures(context, petition, { ...filter, from: undefined })
  const rows = found.slice(0, signaturesPerPage)
  if (backwards) rows.reverse()
  const placeOf = (row: Row | undefined) =>
    row ? listColumns(filter).map(valueIn(row)).concat(row.id).join('.') : null
  const whole = !from && !more
  return {
    rows: rows.map(shown),
    total: whole ? rows.length : await readTotal(context, petition, filter, rows.length),
    previous: from && (!backwards || more) ? placeOf(rows[0]) : null,
    next: backwards || more ? placeOf(rows.at(-1)) : null,
  }
}

interface Row {
  /** Of the signature, or of the name in a list of names. */
  id: string
  createdOn: Date
  country: string
  state: SignatureState
  locale: string
  version: number
  batch: number | null
  nameId: string | null
  name: string | null
  role: string | null
  organisation: string | null
  hidden: boolean | null
}

/** The columns that order the list, in the table that it is read from. */
const inSql: Record<ListColumn, { name: string; type: string }> = {
  batch: { name: 'batch', type: 'int' },
  day: { name: 'created_on', type: 'date' },
  country: { name: 'country', type: 'bpchar' },
  state: { name: 'state', type: 'signature_state' },
}

/** One more than a page holds, so that it is known whether there is another one. */
async function readRows({ db }: Context, petition: Seen, filter: SignatureFilter): Promise<Row[]> {
  const { country, state, named, from } = filter
  const { page, order } = listPageSql({
    table: named ? 'public_signatures' : 'signatures',
    take: named ? 'signature_id' : 'id AS signature_id',
    columns: listColumns(filter).map((column) => inSql[column]),
    equal: [
      { name: 'petition_id', type: 'uuid', value: petition.id },
      ...(country ? [{ ...inSql.country, value: country }] : []),
      ...(state && !named ? [{ ...inSql.state, value: state }] : []),
    ],
    from,
    descending: (named || filter.descending) !== (from?.backwards ?? false),
    most: signaturesPerPage + 1,
  })
  return db.$queryRaw<Row[]>`
    SELECT listed.id, signature.created_on AS "createdOn", signature.country, signature.state, signature.locale,
      version.number AS version, shown.batch, shown.id AS "nameId", shown.name, shown.role, shown.organisation, shown.hidden
    FROM (${page}) AS listed
    JOIN signatures AS signature ON signature.id = listed.signature_id
    JOIN petition_versions AS version ON version.id = signature.version_id
    LEFT JOIN public_signatures AS shown ON shown.signature_id = signature.id
    ORDER BY ${order}`
}

/** Counts that are kept are a few seconds behind what is listed. */
async function readTotal(
  { db }: Context,
  petition: Seen,
  filter: SignatureFilter,
  atLeast: number,
): Promise<number | null> {
  if (filter.named) return null
  const { country, state } = filter
  const { _sum } = await db.stateCount.aggregate({
    where: { petitionId: petition.id, ...(country ? { country } : {}), ...(state ? { state } : {}) },
    _sum: { count: true },
  })
  return Math.max(_sum.count ?? 0, atLeast)
}

function valueIn({ batch, createdOn, country, state }: Row) {
  return (column: ListColumn) => String({ batch, day: isoDay(createdOn), country, state }[column])
}

function shown({ createdOn, country, state, locale, version, nameId, name, role, organisation, hidden }: Row) {
  const text = [name, role, organisation].filter(Boolean).join(', ')
  return {
    day: isoDay(createdOn),
    country,
    state,
    locale,
    version,
    name: nameId === null ? null : { id: nameId, text, hidden: hidden === true },
  }
}
