import { subjects } from '@/features/outbox/schema'
import type { PrismaClient } from '@/generated/prisma/client'

/** The mails and links that are about a row that is not there, or about a table that no mail may be about. */
export async function findVoids(owner: PrismaClient): Promise<string[]> {
  const named = ['outbox_mails', 'links'].map((table) => {
    const there = subjects.map((subject) => `about = '${subject}' AND about_id IN (SELECT id FROM ${subject})`)
    return `SELECT '${table}: ' || kind || ' about ' || about || ' ' || about_id AS void FROM ${table}
      WHERE about IS NOT NULL AND NOT (${there.join(' OR ')})`
  })
  const rows = await owner.$queryRawUnsafe<{ void: string }[]>(named.join(' UNION ALL '))
  return rows.map((row) => row.void)
}
