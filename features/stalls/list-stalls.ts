import type { Permitted } from '@/features/access/policy'
import { countBatches } from '@/features/collected/count-collected'
import type { WebContext } from '@/features/context'
import type { PetitionKey } from '@/features/petitions/load-petition'
import { unwrapText } from '@/features/safety/wrap-text'
import { takesSignatures } from '@/features/signatures/rules'
import { codeUse } from './open-stall'
import { phaseOf, type StallNumbers, type StallPhase, stallsOfPetition } from './rules'

/** A stall as its organisers see it. */
export interface ListedStall extends StallNumbers {
  id: string
  place: string
  country: string
  firstDay: Date
  lastDay: Date
  most: number
  locales: string[]
  phase: StallPhase
  arrivesUntil: Date
  heardAt: Date | null
  offAt: Date | null
  offReason: string
  /** People who count as collected there. */
  counted: number
  /** Of one that is open, for those who may open stalls. */
  code: string | undefined
}

/** The stalls of a petition, the last opened first. `shows`: with the codes of those that are open. */
export async function listStalls(
  { db, keys, now }: WebContext,
  petition: Permitted<'seeSignatures', PetitionKey>,
  { shows }: { shows: boolean },
): Promise<ListedStall[]> {
  const { id: petitionId } = petition
  const times = await db.petition.findUniqueOrThrow({
    where: { id: petitionId },
    select: { state: true, opensAt: true, closesAt: true },
  })
  const counted = await countBatches(db, petitionId, 'stall')
  const rows = await db.stall.findMany({
    where: { petitionId },
    orderBy: { id: 'desc' },
    take: stallsOfPetition,
    omit: { codeHash: true, createdAt: true, petitionId: true },
  })
  return rows.map(({ code, endedAt, ...stall }) => {
    const phase = phaseOf({ ...stall, endedAt }, takesSignatures(times, now), now)
    const open = shows && phase === 'open' && code !== null
    return {
      ...stall,
      phase,
      counted: counted.get(stall.id) ?? 0,
      code: open ? unwrapText(keys.wrapping.key, codeUse, code) : undefined,
    }
  })
}
