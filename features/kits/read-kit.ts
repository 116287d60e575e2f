import type { Ability, Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { SetLetterKey } from '@/features/letters/load-set-letter'
import { type KitStage, type KitTrouble, kitTroubles, stageOf } from './rules'

/** The kit of a letter as the desk shows it. */
export interface KitView {
  stage: KitStage
  fileId: string | null
  /** The petition whose dossier goes with it. */
  petitionId: string | null
  pages: number | null
  trouble: KitTrouble | null
  requestedAt: Date
  readyAt: Date | null
}

/** Reads the kit of a letter; undefined when none was ever asked for. */
export async function readKit(
  { db }: Pick<Context, 'db'>,
  letter: Permitted<Ability, SetLetterKey>,
): Promise<KitView | undefined> {
  const kit = await db.kit.findUnique({
    where: { letterId: letter.id },
    select: { state: true, fileId: true, petitionId: true, pages: true, trouble: true, createdAt: true, readyAt: true },
  })
  if (!kit) return undefined
  const { fileId, petitionId, pages, readyAt } = kit
  const trouble = kitTroubles.find((one) => one === kit.trouble) ?? null
  return { stage: stageOf(kit), fileId, petitionId, pages, trouble, requestedAt: kit.createdAt, readyAt }
}
