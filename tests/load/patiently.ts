import { openDatabase } from '@/server/database'

type Database = ReturnType<typeof openDatabase>

/** On one connection whose statements may take as long as they take. */
export async function patiently<Result>(url: string, work: (db: Database) => Promise<Result>): Promise<Result> {
  const db = openDatabase(url, 1)
  try {
    await db.$executeRaw`SET statement_timeout = 0`
    return await work(db)
  } finally {
    await db.$disconnect()
  }
}
