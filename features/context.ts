import type { PrismaClient } from '@/generated/prisma/client'
import type { WebKeys, WorkerKeys } from './safety/schema'

/** What every use case is given: the database and the time. Nothing reads the clock by itself. */
export interface Context {
  db: PrismaClient
  now: Date
}

/** A use case of the web process: it can seal and index, and cannot open. */
export interface WebContext extends Context {
  keys: WebKeys
}

/** A use case of the worker: it can open what the web process sealed. */
export interface WorkerContext extends Context {
  keys: WorkerKeys
}
