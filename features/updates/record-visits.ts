import type { Context } from '@/features/context'

/** Notes how often the page of each update was opened by the link in its mail. An update that is gone has no visits. */
export async function recordVisits({ db }: Context, visits: ReadonlyMap<string, number>): Promise<void> {
  if (visits.size === 0) return
  await db.$executeRaw`
    INSERT INTO update_tallies (update_id, event, count)
    SELECT updates.id, 'visited', visits.count
    FROM unnest(${[...visits.keys()]}::uuid[], ${[...visits.values()]}::int[]) AS visits (id, count)
    JOIN updates ON updates.id = visits.id WHERE published_at IS NOT NULL`
}
