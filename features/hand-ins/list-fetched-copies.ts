import { z } from 'zod'
import type { Context } from '@/features/context'
import { type DossierReader, dossierReaders } from './rules'

const choice = z.object({ reader: z.enum(dossierReaders) })

/** Whose copies of the dossier of a petition were fetched, each once. */
export async function listFetchedCopies({ db }: Pick<Context, 'db'>, petitionId: string): Promise<DossierReader[]> {
  const rows = await db.export.findMany({
    where: { petitionId, kind: 'dossier', state: 'fetched' },
    select: { choice: true },
  })
  const fetched = new Set(rows.map((row) => choice.safeParse(row.choice).data?.reader))
  return dossierReaders.filter((reader) => fetched.has(reader))
}
