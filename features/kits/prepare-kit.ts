import type { WorkerContext } from '@/features/context'
import { storeFile } from '@/features/files/store-file'
import { type Dossier, readDossier } from '@/features/hand-ins/read-dossier'
import { spokenLocale } from '@/features/places/languages'
import { fillKit, type KitRow, type KitToPrint } from './fill-kit'
import { type KitTrouble, kitLife, printLease } from './rules'

interface Prepare {
  siteUrl: string
  /** Prints a kit, with a dossier where one goes with it. */
  print: (kit: KitToPrint, dossier: Dossier | undefined) => Promise<{ pdf: Uint8Array; pages: number }>
}

export type PrepareKit = { letterId: string; ok: true; pages: number } | { letterId: string; ok: false; error: unknown }

/**
 * Prints the kit that waits longest and keeps it for thirty days in place of the one before; undefined when none waits.
 * Several workers never print the same one; what a killed one began is begun again. A print that fails says so in the
 * kit, and the one before stays.
 */
export async function prepareKit(context: WorkerContext, { siteUrl, print }: Prepare): Promise<PrepareKit | undefined> {
  const { db, now } = context
  const kit = await leaseKit(context)
  if (!kit) return undefined
  const { letterId } = kit
  try {
    const content = await fillKit(context, kit, siteUrl)
    const { pdf, pages } = await print(content, await readNameless(context, kit, content, siteUrl))
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

/** The dossier that goes with a letter: a kit lies here in clear for thirty days, so nobody is named in it. */
async function readNameless(
  context: WorkerContext,
  { petitionId }: KitRow,
  { reader, letter }: KitToPrint,
  siteUrl: string,
) {
  const locale = spokenLocale(letter.locale)
  return petitionId ? readDossier(context, { petitionId, reader, nameless: true, locale, siteUrl }) : undefined
}

interface LeasedKit extends KitRow {
  id: string
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
    RETURNING id, letter_id AS "letterId", petition_id AS "petitionId", locale, sealed, key_id AS "keyId", file_id AS "fileId"`
  return kit
}
