import { day } from '@/features/days'
import { createToken, hashToken } from '@/features/safety/create-token'
import type { WebKeys } from '@/features/safety/schema'
import { wrapText } from '@/features/safety/wrap-text'
import { codeUse } from '@/features/stalls/open-stall'
import { arrivalsEnd, endOfStall } from '@/features/stalls/rules'
import type { Database } from './database'

export interface StallParts {
  petitionId: string
  place?: string
  country?: string
  firstDay: Date
  /** Of a day that is long over, the stall has ended. */
  lastDay?: Date
  locales?: string[]
  /** Forms that were opened, by what became of them. */
  taken?: number
  mailed?: number
  heardAt?: Date
}

/** A stall as its opening leaves it, and what came of its forms; returns its id and its code. */
export async function createStallRow(
  db: Database,
  keys: WebKeys,
  parts: StallParts,
): Promise<{ id: string; code: string }> {
  const { firstDay, lastDay = firstDay, taken = 0, mailed = 0, ...rest } = parts
  const code = createToken()
  const { id } = await db.stall.create({
    data: {
      ...{ place: 'Berlin, Alexanderplatz', country: 'DE', locales: ['en'], most: 300 },
      ...rest,
      ...{ firstDay, lastDay, taken, mailed, arrived: taken + mailed },
      codeHash: hashToken(code),
      code: wrapText(keys.wrapping.key, codeUse, code),
      arrivesUntil: arrivalsEnd(endOfStall(lastDay)),
      createdAt: new Date(firstDay.getTime() - day),
    },
    select: { id: true },
  })
  return { id, code }
}
