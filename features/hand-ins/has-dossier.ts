import type { Context, Writer } from '@/features/context'

/** True once a copy of the petition's dossier was fetched: from then on it is in the hands of the team. */
export async function hasDossier({ db }: { db: Writer | Context['db'] }, petitionId: string): Promise<boolean> {
  const where = { petitionId, kind: 'dossier', state: 'fetched' } as const
  return (await db.export.count({ where })) > 0
}
