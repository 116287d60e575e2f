import type { WebKeys, WorkerKeys } from '@/features/safety/schema'
import type { Prisma, PrismaClient } from '@/generated/prisma/client'

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

/** A client or an open transaction: what writes that belong together are given. */
export type Writer = Omit<Prisma.TransactionClient, '$transaction'>
