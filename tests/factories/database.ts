import type { Prisma } from '@/generated/prisma/client'

/** A Prisma client or a transaction of one: a factory does not care. */
export type Database = Prisma.TransactionClient
