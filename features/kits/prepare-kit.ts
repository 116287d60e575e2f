import type { WorkerContext } from '@/features/context'
import { outcomePath } from '@/features/deliveries/rules'
import { storeFile } from '@/features/files/store-file'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { type KitContent, readKitContent } from './read-kit-content'
import { type KitTrouble, kitLife, printLease } from './rules'

/** What the printer is given: what the kit says, and where to tell how it ended. */
export type KitToPrint = KitContent & { door: { url: string; code: string } }

interface Prepare {
  siteUrl: string
  print: (kit: KitToPrint) => Promise<{ pdf: Uint8Array; pages: number }>
}

export type PrepareKit = { letterId: string; ok: true; pages: number } | { letterId: string; ok: false; error: unknown }

/**
 * Prints the kit that waits longest and keeps it for thirty days in place of the one before; undefined when none waits.
 * Several workers never print the same one; what a killed one began is begun again. A print that fails says so in the
 * kit, and the one before stays.
 */
export async function prepareKit(context: WorkerContext, { siteUrl, print }: Prepare): Promise<PrepareKit | undefined> {
  const { db, keys, now } = context
  const kit = await leaseKit(context)
  if (!kit) return undefined
  const { letterId } = kit
  try {
    const content = await readKitContent(context, kit)
    if (!content || !kit.sealed || !kit.keyId) throw new Error('A kit has lost its letter or its code')
    const code = String(openAsWorker(keys, { sealed: kit.sealed, keyId: kit.keyId }))
    const { pdf, pages } = await print({ ...content, door: { url: siteUrl + outcomePath(code), code } })
    await db.$transaction(async (tx) => {
      const expiresAt = new Date(now.getTime() + kitLife)
      const bytes = new Uint8Array(pdf)
      const fileId = await storeFile({ db: tx, now }, { kind: 'kit', mime: 'application/pdf', bytes, expiresAt })
      const done = { state: 'ready', fileId, pages, trouble: null, readyAt: new Date(), leaseUntil: null } as const
      await tx.kit.update({ where: { id: kit.id }, data: done, select: { id: true } })
      if (kit.fileId) await tx.storedFile.deleteMany({ where: { id: kit.fileId } })
    })
    return { letterId, ok: true, pages }
  } catch (error) {
    const trouble: KitTrouble = 'print'
    await db.kit.update({
      where: { id: kit.id },
      data: { state: 'failed', trouble, leaseUntil: null },
      select: { id: true },
    })
    return { letterId, ok: false, error }
  }
}

interface LeasedKit {
  id: string
  letterId: string
  locale: string
  sealed: Uint8Array | null
  keyId: string | null
  fileId: string | null
}

async function leaseKit({ db, now }: WorkerContext): Promise<LeasedKit | undefined> {
  const until = new Date(now.getTime() + printLease)
  const [kit] = await db.$queryRaw<LeasedKit[]>`
    UPDATE kits SET lease_until = ${until}
    WHERE id = (
      SELECT id FROM kits
      WHERE state = 'preparing' AND (lease_until IS NULL OR lease_until < ${now}::timestamptz)
      ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING id, letter_id AS "letterId", locale, sealed, key_id AS "keyId", file_id AS "fileId"`
  return kit
}
