import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { PetitionKey } from '@/features/petitions/load-petition'
import type { AskProgress } from './rules'

/** That signers of older texts were asked about a version, as the desk shows it. */
export interface DeskAsk extends AskProgress {
  version: number
  startsAt: Date
  /** A newer version came, or the petition closed, before all had gone. */
  stoppedAt: Date | null
  endedAt: Date | null
  /** By the version that they had signed, the oldest first. */
  from: { version: number; asked: number; answered: number }[]
}

/** Questions that are shown. */
const most = 20

/** The questions to signers of a petition, the newest version first. */
export async function listAsks({ db }: Context, { id }: Permitted<'see', PetitionKey>): Promise<DeskAsk[]> {
  const asks = await db.versionAsk.findMany({
    where: { petitionId: id },
    orderBy: { version: { number: 'desc' } },
    take: most,
    select: {
      startsAt: true,
      stoppedAt: true,
      endedAt: true,
      queued: true,
      sent: true,
      failed: true,
      unknown: true,
      skipped: true,
      version: { select: { number: true } },
      counts: { orderBy: { fromVersion: 'asc' }, select: { fromVersion: true, asked: true, answered: true } },
    },
  })
  return asks.map(({ version, counts, ...ask }) => ({
    ...ask,
    version: version.number,
    from: counts.map(({ fromVersion, asked, answered }) => ({ version: fromVersion, asked, answered })),
  }))
}
