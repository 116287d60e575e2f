import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/generated/prisma/client'
import { env } from './env'
import { log } from './log'
import { nameStatements } from './name-statements'
import { OneAtATime } from './one-at-a-time'

/** How long (ms) anything waits for a connection. */
const connectionWait = 5_000

/**
 * Opens a client with its own pool of at most `connections`. A connection that cannot be had within 5 s, a statement
 * over 5 s and a transaction idle for 10 s end in an error, so that one slow thing never takes everything with it.
 */
export function openDatabase(url: string, connections = 10): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      Client: OneAtATime,
      max: connections,
      connectionTimeoutMillis: connectionWait,
      idleTimeoutMillis: 30_000,
      statement_timeout: 5_000,
      idle_in_transaction_session_timeout: 10_000,
      keepAlive: true,
    },
    // A lost idle connection is replaced at the next query; unheard, its error would end the process.
    {
      statementNameGenerator: nameStatements(),
      onPoolError: (err) => log.warn({ err }, 'A database connection was lost'),
      onConnectionError: (err) => log.warn({ err }, 'A database connection failed'),
    },
  )
  // A transaction waits for its connection as long as a statement does.
  return new PrismaClient({ adapter, transactionOptions: { maxWait: connectionWait } })
}

// The web process loads this file twice (once outside, once inside the bundle), and again at every hot reload.
const shared = globalThis as typeof globalThis & { postbagDatabase?: PrismaClient }

/** The client of this process, opened at the first call. */
export function database(): PrismaClient {
  shared.postbagDatabase ??= openDatabase(env().databaseUrl)
  return shared.postbagDatabase
}
