import { Prisma } from '@/generated/prisma/client'

/** One page of a list that is read beside a place. Names of tables and columns are written in the code, never typed. */
export interface ListPage {
  table: string
  /** What else is taken of each row. */
  take: string
  /** What orders it, before the id; with the types that a place is read as. */
  columns: readonly { name: string; type: string }[]
  /** What must be so: a column, its type and its value. */
  equal: readonly { name: string; type: string; value: string }[]
  /** What the columns say beside which it begins, and the id there. */
  from: { values: string[]; id: string } | undefined
  descending: boolean
  most: number
}

/**
 * The query for one page, whose rows are called `listed`, and its order, for what is joined to it. All columns go the same
 * way, so that a place is one comparison of rows, which an index on them answers wherever in the list it is (0046).
 */
export function listPageSql({ table, take, columns, equal, from, descending, most }: ListPage) {
  const names = [...columns.map(({ name }) => name), 'id'].map((name) => `listed.${name}`)
  const order = Prisma.raw(names.map((name) => `${name} ${descending ? 'DESC' : 'ASC'}`).join(', '))
  const same = equal.map(
    ({ name, type, value }) => Prisma.sql`${Prisma.raw(`listed.${name}`)} = ${value}::${Prisma.raw(type)}`,
  )
  const place = columns.map(({ type }, at) => Prisma.sql`${from?.values[at]}::${Prisma.raw(type)}`)
  const beyond = Prisma.sql`(${Prisma.raw(names.join())}) ${Prisma.raw(descending ? '<' : '>')} (${Prisma.join([...place, Prisma.sql`${from?.id}::uuid`])})`
  const page = Prisma.sql`
    SELECT ${Prisma.raw([...names, take].join())} FROM ${Prisma.raw(table)} AS listed
    WHERE ${Prisma.join([...same, ...(from ? [beyond] : [])], ' AND ')} ORDER BY ${order} LIMIT ${most}`
  return { page, order }
}
