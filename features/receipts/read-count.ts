import { countCollected } from '@/features/collected/count-collected'
import type { Writer } from '@/features/context'
import { day, dayOf } from '@/features/days'
import { countPaper } from '@/features/paper/count-paper'
import { type OtherKind, type PetitionCount, type VersionCount, waitingDays } from './rules'

type Reader = Pick<Writer, '$queryRaw'>
type CountKind = (db: Reader, petitionId: string) => Promise<number>

/** How each kind beside the confirmed ones is counted: from a number that is kept, never from rows of people. */
const others: Record<OtherKind, CountKind> = {
  paper: countPaper,
  stalls: (db, petitionId) => countCollected(db, petitionId, 'stall'),
  elsewhere: (db, petitionId) => countCollected(db, petitionId, 'import'),
}

/** How many signatures of each kind there are beside the confirmed ones. */
export async function readOtherNumbers(db: Reader, petitionId: string): Promise<Record<OtherKind, number>> {
  const counted = await Promise.all(
    Object.entries<CountKind>(others).map(async ([kind, count]) => [kind, await count(db, petitionId)] as const),
  )
  return Object.fromEntries(counted) as Record<OtherKind, number>
}

type Row = VersionCount & Record<'withdrawn' | 'quarantined' | 'forms' | 'settled' | 'waiting', number>

/**
 * All numbers of a petition as they are now. Read from counts that triggers write and the worker folds, so that it costs the
 * same however many signed; those of signatures from one statement, so that they add up.
 */
export async function readCount({ db, now }: { db: Reader; now: Date }, petitionId: string): Promise<PetitionCount> {
  const oldest = new Date(dayOf(now).getTime() - waitingDays * day)
  const rows = await db.$queryRaw<Row[]>`
    WITH parts AS (
      SELECT version_id, confirmed, withdrawn, quarantined, listed, unlisted, gone, replaced, filled FROM receipt_counts
      WHERE petition_id = ${petitionId}::uuid
      UNION ALL SELECT version_id, confirmed, withdrawn, quarantined, listed, unlisted, gone, replaced, filled
      FROM receipt_deltas WHERE petition_id = ${petitionId}::uuid
    ),
    sent AS (
      SELECT day, forms, settled FROM form_counts WHERE petition_id = ${petitionId}::uuid
      UNION ALL SELECT day, forms, settled FROM form_deltas WHERE petition_id = ${petitionId}::uuid
    ),
    forms AS (
      SELECT coalesce(sum(forms), 0)::int AS forms, coalesce(sum(settled), 0)::int AS settled,
        coalesce(sum(forms - settled) FILTER (WHERE day >= ${oldest}::date), 0)::int AS waiting
      FROM sent
    )
    SELECT number AS version, forms.*,
      coalesce(sum(confirmed), 0)::int AS confirmed, coalesce(sum(withdrawn), 0)::int AS withdrawn,
      coalesce(sum(quarantined), 0)::int AS quarantined, coalesce(sum(listed), 0)::int AS listed,
      coalesce(sum(unlisted), 0)::int AS unlisted, coalesce(sum(gone), 0)::int AS gone,
      coalesce(sum(replaced), 0)::int AS replaced, coalesce(sum(filled), 0)::int AS filled
    FROM petition_versions LEFT JOIN parts ON parts.version_id = petition_versions.id CROSS JOIN forms
    WHERE petition_id = ${petitionId}::uuid
    GROUP BY petition_versions.id, forms.forms, forms.settled, forms.waiting ORDER BY number`
  const sum = (part: Exclude<keyof Row, 'version'>) => rows.reduce((total, row) => total + row[part], 0)
  const { forms = 0, settled = 0, waiting = 0 } = rows[0] ?? {}
  const [confirmed, withdrawn, quarantined] = [sum('confirmed'), sum('withdrawn'), sum('quarantined')]
  return {
    numbers: { confirmed, ...(await readOtherNumbers(db, petitionId)) },
    beside: {
      waiting,
      expired: forms - settled - waiting,
      withdrawn,
      // Of all that were ever confirmed, those of which nothing is left.
      erased: settled - confirmed - withdrawn - quarantined,
      quarantined,
    },
    versions: rows.map(({ version, listed, unlisted, gone, replaced, filled, confirmed }) => ({
      version,
      listed,
      unlisted,
      gone,
      replaced,
      filled,
      confirmed,
    })),
  }
}
