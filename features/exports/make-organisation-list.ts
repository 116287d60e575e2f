import { isoDay } from '@/features/days'
import { csvHead, csvLines } from './csv-lines'
import type { Making } from './make-export'

const batchSize = 500
const signing = ['confirmed', 'shown'] as const

/**
 * The organisations that sign a petition, as their officers confirmed them: those that are shown, and those that an organiser
 * has not looked at. Nothing of the officers is in it: who signs for an organisation stays sealed (0049).
 */
export async function* makeOrganisationList(making: Making<'organisations'>): AsyncGenerator<Uint8Array> {
  const { db, petitionId, mark, progress } = making
  yield csvHead(['organisation', 'country', 'town', 'website', 'officer_at_website', 'state', 'confirmed'])
  const where = { petitionId: petitionId ?? '', state: { in: [...signing] } }
  const total = await db.endorsement.count({ where })
  let done = 0
  let after: string | undefined
  for (;;) {
    const rows = await db.endorsement.findMany({
      where,
      select: {
        id: true,
        name: true,
        country: true,
        town: true,
        website: true,
        ownDomain: true,
        state: true,
        confirmedOn: true,
      },
      orderBy: { id: 'asc' },
      take: batchSize,
      ...(after !== undefined && { cursor: { id: after }, skip: 1 }),
    })
    done += rows.length
    progress(done, Math.max(total, done))
    const cells = rows.map(({ name, country, town, website, ownDomain, state, confirmedOn }) => {
      return [name, country, town, website, ownDomain ? 'yes' : 'no', state, isoDay(confirmedOn) ?? '']
    })
    yield csvLines(cells, mark)
    after = rows.at(-1)?.id
    if (rows.length < batchSize) return
  }
}
