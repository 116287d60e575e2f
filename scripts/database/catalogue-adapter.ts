import { PrismaPg } from '@prisma/adapter-pg'
import {
  type ColumnType,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'

/** PostgreSQL's one-byte "char": columns of the catalogue have it, which only the schema engine asks for. */
const oneByteChar = 18
const text = 25

/**
 * The Postgres adapter as the schema engine needs it: it knows the type "char", which Prisma's own refuses, runs a
 * migration whole, tries migrations in a database of its own (`shadowUrl`, empty), and closes its connections with `end`.
 */
export function catalogueAdapter(url: string, shadowUrl: string | null) {
  const pools: pg.Pool[] = []
  const open = (target: string) => {
    const pool = new pg.Pool({ connectionString: target, max: 1 })
    pool.on('error', () => {}) // the query that needed the connection fails as well
    pools.push(pool)
    return connect(pool)
  }
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => open(url),
    connectToShadowDb: () => {
      if (!shadowUrl) throw new Error('This step needs no shadow database')
      return open(shadowUrl)
    },
  }
  return { factory, end: () => Promise.all(pools.map((pool) => pool.end())) }
}

async function connect(pool: pg.Pool): Promise<SqlDriverAdapter> {
  const chars = new Set<string>()
  const query: (...args: unknown[]) => Promise<pg.QueryArrayResult> = pool.query.bind(pool)
  const asText = async (...args: unknown[]) => {
    const result = await query(...args)
    for (const field of result.fields ?? []) {
      if (field.dataTypeID !== oneByteChar) continue
      field.dataTypeID = text
      chars.add(field.name)
    }
    return result
  }
  pool.query = asText as typeof pool.query
  const adapter = await new PrismaPg(pool).connect()
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (sql) => {
    const result = await queryRaw(sql)
    const type = (name: string, given: ColumnType) => (chars.has(name) ? ColumnTypeEnum.Character : given)
    return { ...result, columnTypes: result.columnTypes.map((given, i) => type(result.columnNames[i] ?? '', given)) }
  }
  // Prisma's own cuts a script at every semicolon, also inside a function; PostgreSQL reads it whole, and does all or nothing.
  adapter.executeScript = async (sql) => {
    await adapter.executeRaw({ sql, args: [], argTypes: [] })
  }
  return adapter
}
