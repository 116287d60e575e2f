import type { WorkerContext } from '@/features/context'
import { fillKit, type KitToPrint } from './fill-kit'
import { findNamedKits } from './list-named-kits'

/** The kit of a letter, to be printed with the names of a petition in it; undefined where it may not carry them. */
export async function readNamedKit(
  context: WorkerContext,
  { petitionId, letterId }: { petitionId: string; letterId: string },
  siteUrl: string,
): Promise<KitToPrint | undefined> {
  const where = await findNamedKits(context, petitionId)
  const select = { letterId: true, locale: true, sealed: true, keyId: true } as const
  const kit = where && (await context.db.kit.findFirst({ where: { ...where, letterId }, select }))
  return kit ? fillKit(context, { ...kit, petitionId }, siteUrl) : undefined
}
