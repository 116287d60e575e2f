import type { WorkerContext } from '@/features/context'
import { outcomePath } from '@/features/deliveries/rules'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { type KitContent, readKitContent } from './read-kit-content'

/** What the printer is given: what the kit says, and where to tell how it ended. */
export type KitToPrint = KitContent & { door: { url: string; code: string } }

/** What stands in the row of a kit. */
export interface KitRow {
  letterId: string
  petitionId: string | null
  locale: string
  sealed: Uint8Array | null
  keyId: string | null
}

/** Everything a kit is printed from, with its code. Throws where its letter or its code is lost. */
export async function fillKit(context: WorkerContext, kit: KitRow, siteUrl: string): Promise<KitToPrint> {
  const content = await readKitContent(context, kit)
  if (!content || !kit.sealed || !kit.keyId) throw new Error('A kit has lost its letter or its code')
  const code = String(openAsWorker(context.keys, { sealed: kit.sealed, keyId: kit.keyId }))
  return { ...content, door: { url: siteUrl + outcomePath(code), code } }
}
