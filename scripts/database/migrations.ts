import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm'
import pg from 'pg'
import { startGuardedCluster } from './guarded-cluster'
import { freePort } from './ports'
import { applyMigrations, diff } from './schema-engine'
import { readSchema } from './schema-files'

const folder = 'prisma/migrations'
const first = '00000000000000_init'

/** Every migration of the project, oldest first. */
function readMigrations(): MigrationList {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(file(name))) : []
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.sort().map((name) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: readFileSync(file(name), 'utf8') } },
    })),
  }
}

function file(name: string): string {
  return path.join(folder, name, 'migration.sql')
}

/** Applies what is missing to the database; returns the names of what was applied. */
export async function apply(databaseUrl: string): Promise<string[]> {
  return applyMigrations(databaseUrl, readMigrations())
}

/** The SQL that the models have and the migrations have not; empty when they agree. */
export function missingSql(): Promise<string> {
  return inEmptyCluster(differences)
}

function differences(urls: { database: string; shadow: string }): Promise<string> {
  return diff(urls, { tag: 'migrations', ...readMigrations() }, { tag: 'schemaDatamodel', ...readSchema() })
}

/** Applies what the models have and no migration has yet: for tests while the models are being worked on. */
export async function applyModels(client: pg.Client, databaseUrl: string): Promise<void> {
  const shadow = `shadow_${process.pid}`
  await client.query(`CREATE DATABASE ${shadow}`)
  const shadowUrl = Object.assign(new URL(databaseUrl), { pathname: shadow }).href
  await client.query(await differences({ database: databaseUrl, shadow: shadowUrl }))
  await client.query(`DROP DATABASE ${shadow}`)
}

/** Writes the next migration and returns its file; null when there is nothing to write. */
export async function writeMigration(name: string, now: Date): Promise<string | null> {
  const sql = await missingSql()
  if (!sql) return null
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14)
  return write(`${stamp}_${name}`, sql)
}

/**
 * Writes the first migration anew from the models, for as long as it is the only one and nobody has data. What follows
 * the line {@link handWritten} in the old file is kept.
 */
export async function rewriteFirstMigration(): Promise<string> {
  const others = readMigrations().migrationDirectories.filter(({ path }) => path !== first)
  if (others.length) throw new Error(`There are later migrations (${others[0]?.path}): write a new one instead`)
  const old = existsSync(file(first)) ? readFileSync(file(first), 'utf8') : ''
  const kept = old.includes(handWritten) ? old.slice(old.indexOf(handWritten)).trim() : ''
  const sql = await inEmptyCluster((urls) => diff(urls, { tag: 'empty' }, { tag: 'schemaDatamodel', ...readSchema() }))
  return write(first, kept ? `${sql}\n\n${kept}` : sql)
}

const handWritten = '-- Written by hand'

function write(name: string, sql: string): string {
  mkdirSync(path.dirname(file(name)), { recursive: true })
  writeFileSync(file(name), `${sql}\n`)
  writeFileSync(path.join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n')
  return file(name)
}

/** Runs `work` with two empty databases of a throw-away server. */
async function inEmptyCluster<T>(work: (urls: { database: string; shadow: string }) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'postbag-shadow-'))
  const cluster = await startGuardedCluster({ folder, port: await freePort(), volatile: true, temporary: true })
  try {
    const client = new pg.Client(cluster.url('postgres'))
    await client.connect()
    await client.query('CREATE DATABASE shadow')
    await client.end()
    return await work({ database: cluster.url('postgres'), shadow: cluster.url('shadow') })
  } finally {
    await cluster.stop()
  }
}
