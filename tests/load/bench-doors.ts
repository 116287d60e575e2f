import { readDoor } from '@/features/addressees/read-door'
import { countryCodes } from '@/features/places/country-codes'
import { seedDirectory } from '@/prisma/seed/directory'
import { openDatabase } from '@/server/database'
import { line, median } from './rounds'
import type { Stage } from './stage'

const pairs = 2_000

/**
 * The right door for random pairs of state and country with the whole directory loaded, each beside a bare `SELECT 1` on
 * the same connection.
 */
export async function benchDoors({ ownerUrl }: Pick<Stage, 'ownerUrl'>): Promise<string[]> {
  const db = openDatabase(ownerUrl, 1)
  try {
    const now = new Date()
    await seedDirectory({ db, now })
    await db.$executeRaw`VACUUM ANALYZE addressees, coverage, addressee_contacts`
    const rows = await db.addressee.findMany({
      distinct: ['state'],
      select: { state: true },
      orderBy: { state: 'asc' },
    })
    const states = rows.map(({ state }) => state)
    const doors: number[] = []
    const bare: number[] = []
    for (let at = 0; at < pairs + warmUp; at += 1) {
      // The same pairs in every run, in an order without a pattern.
      const state = states[(at * 7_919) % states.length] ?? 'KZ'
      const country = countryCodes[(at * 104_729) % countryCodes.length] ?? 'DE'
      const door = await timed(() => readDoor({ db, now }, { state, country }))
      const one = await timed(() => db.$queryRaw`SELECT 1`)
      if (at < warmUp) continue
      doors.push(door)
      bare.push(one)
    }
    const ratio = median(doors) / median(bare)
    return [
      `Right door, ${pairs.toLocaleString('en')} pairs, whole directory loaded`,
      line('ms, median', median(doors).toFixed(2), 'goal < 5'),
      line(
        'ms, 95 of 100 are faster than',
        percentile(doors, 0.95).toFixed(2),
        `goal < 5; SELECT 1: ${percentile(bare, 0.95).toFixed(2)} ms`,
      ),
      line('ratio to SELECT 1 on the same connection', ratio.toFixed(1), `SELECT 1: ${median(bare).toFixed(2)} ms`),
    ]
  } finally {
    await db.$disconnect()
  }
}

const warmUp = 200

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0
}
