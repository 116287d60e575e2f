import { randomUUID } from 'node:crypto'
import { dayOf } from '@/features/days'
import type { FileKind, Prisma } from '@/generated/prisma/client'

export interface StoreFile {
  kind: FileKind
  mime: string
  bytes: Uint8Array<ArrayBuffer>
  /** Deleted after this. */
  expiresAt?: Date | undefined
}

/**
 * Keeps a file in the database, where every copy of web and worker reaches it, under a name of our own. Returns its id;
 * a file that nothing refers to a day later is deleted. Runs in the caller's transaction.
 */
export async function storeFile(
  { db, now }: { db: Pick<Prisma.TransactionClient, 'storedFile'>; now: Date },
  { kind, mime, bytes, expiresAt }: StoreFile,
): Promise<string> {
  const id = randomUUID()
  await db.storedFile.create({
    data: { id, kind, mime, bytes, size: bytes.length, createdOn: dayOf(now), expiresAt: expiresAt ?? null },
    select: { id: true },
  })
  return id
}
