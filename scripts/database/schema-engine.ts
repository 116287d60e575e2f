import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { DiffTarget, MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm'
import { catalogueAdapter } from './catalogue-adapter'
import { DatabaseError } from './database-error'
import { readSchema } from './schema-files'

const require = createRequire(import.meta.url)
const filters = { externalTables: [], externalEnums: [] }

type Bindings = typeof import('@prisma/schema-engine-wasm/schema_engine_bg')

/** The engine itself comes from npm as WebAssembly: the usual one would have to be downloaded from elsewhere. */
async function loadBindings(): Promise<Bindings> {
  const bindings: Bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const file = require.resolve('@prisma/schema-engine-wasm').replace(/schema_engine\.js$/, 'schema_engine_bg.wasm')
  const imports = { './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports }
  const { instance } = await WebAssembly.instantiate(readFileSync(file), imports)
  bindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start as () => void
  start()
  // Where the engine leaves its last words before it panics.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  })
  return bindings
}

let loading: Promise<Bindings> | undefined

/** Runs `work` with a schema engine connected to `databaseUrl`; `shadowUrl` is an empty database to try migrations in. */
async function withEngine<T>(
  databaseUrl: string,
  shadowUrl: string | null,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loading ??= loadBindings()
  const { SchemaEngine } = await loading
  const { factory, end } = catalogueAdapter(databaseUrl, shadowUrl)
  const datamodels = readSchema().files.map(({ path, content }): [string, string] => [path, content])
  const engine = await SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(factory))
  try {
    return await work(engine)
  } finally {
    engine.free()
    await end()
  }
}

/** The SQL that leads from one state of the database to another; empty when they are the same. */
export async function diff(
  urls: { database: string; shadow: string },
  from: DiffTarget,
  to: DiffTarget,
): Promise<string> {
  const result = await withEngine(urls.database, urls.shadow, (engine) =>
    engine.diff({ from, to, script: true, exitCode: null, filters }),
  )
  const sql = result.stdout?.trim() ?? ''
  return sql === '-- This is an empty migration.' ? '' : sql
}

/**
 * Applies what is missing, each migration once, and returns the names of what was applied. Refuses a database in which
 * a migration fails or has failed before, or was applied with another text than it has now.
 */
export function applyMigrations(databaseUrl: string, migrationsList: MigrationList): Promise<string[]> {
  return withEngine(databaseUrl, null, async (engine) => {
    const look = () => engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters })
    const { editedMigrationNames, failedMigrationNames } = await look()
    const [edited, failed] = [editedMigrationNames[0], failedMigrationNames[0]]
    if (edited)
      throw new DatabaseError(`The migration ${edited} has been changed since it was applied to this database.`)
    if (failed)
      throw new DatabaseError(`The migration ${failed} has failed before; the table _prisma_migrations says why.`)
    const result = await engine.applyMigrations({ migrationsList, filters }).catch(async (error: Error) => {
      const name = (await look()).failedMigrationNames[0] ?? ''
      // Below the message stands where the engine itself was.
      throw new DatabaseError(`The migration ${name} has failed: ${error.message.split(/\n +0: /)[0]?.trim()}`)
    })
    return result.appliedMigrationNames
  })
}
