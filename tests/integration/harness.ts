import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import type { WebKeys, WorkerKeys } from '@/features/safety/schema'
import type { PrismaClient } from '@/generated/prisma/client'
import { openDatabase } from '@/server/database'
import { readKeyring } from '@/server/keyring'
import { findVoids } from './find-voids'

/** A database of one test file alone, migrated and empty, as its owner and as each of the two processes sees it. */
export interface TestDatabase {
  owner: PrismaClient
  web: PrismaClient
  worker: PrismaClient
  urls: { owner: string; web: string; worker: string }
  keys: { web: WebKeys; worker: WorkerKeys }
  keyFiles: { web: string; worker: string }
}

const open: { name: string; database: TestDatabase }[] = []

/**
 * Creates a database for this test file; it is dropped when the file has ended. Call it once at the top:
 * `const database = await createTestDatabase()`.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = inject('template')
  const keyFiles = inject('keyFiles')
  const name = `test_${randomBytes(6).toString('hex')}`
  await administer(`CREATE DATABASE ${name} TEMPLATE "${new URL(template.owner).pathname.slice(1)}"`)
  const url = (role: keyof typeof template) => Object.assign(new URL(template[role]), { pathname: name }).href
  const urls = { owner: url('owner'), web: url('web'), worker: url('worker') }
  const database: TestDatabase = {
    owner: openDatabase(urls.owner),
    web: openDatabase(urls.web),
    worker: openDatabase(urls.worker),
    urls,
    keys: { web: readKeyring('web', keyFiles.web), worker: readKeyring('worker', keyFiles.worker) },
    keyFiles,
  }
  open.push({ name, database })
  return database
}

/** Runs after every test file. Whatever its tests did: no mail and no link may be about a row that is gone. */
export async function closeTestDatabases(): Promise<void> {
  const voids: string[] = []
  for (const { name, database } of open.splice(0)) {
    voids.push(...(await findVoids(database.owner)))
    await Promise.all([database.owner, database.web, database.worker].map((client) => client.$disconnect()))
    await administer(`DROP DATABASE ${name} WITH (FORCE)`)
  }
  if (voids.length > 0) throw new Error(`Left about nothing:\n  ${voids.join('\n  ')}`)
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client(Object.assign(new URL(inject('template').owner), { pathname: 'postgres' }).href)
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
