import type { Context } from '@/features/context'
import { decodeFile } from '@/features/imports/decode-file'
import { type FaultCode, type ImportFault, importFault } from '@/features/imports/import-faults'
import { closeDraft } from './draft-box'
import type { PeopleHead } from './parse-people'
import { type CollectingPetition, readHead } from './read-draft'
import { draftLife, largestPeopleFile } from './rules'
import type { DraftSettings } from './schema'

export type StoreDraft = { ok: true } | { ok: false; fault: ImportFault }

/** What is decided on the page of the file, and so no reason to refuse it. */
const decided: readonly PeopleHead['trouble'][] = [null, 'no-name', 'which-petition']

/**
 * Keeps a file of people that an organiser brought for a petition, encrypted with a key of their session, while they look at
 * it: one at a time, for an hour. Refuses what cannot be read as a table.
 */
export async function storeDraft(
  { db, now }: Context,
  { petition, key, bytes }: { petition: CollectingPetition; key: Uint8Array; bytes: Uint8Array },
): Promise<StoreDraft> {
  const decoded = decodeFile(bytes, largestPeopleFile)
  if (!decoded.ok) return decoded
  const head = await readHead(decoded.text, {}, now)
  if (!head) return { ok: false, fault: importFault('file-too-big', null, null) }
  if (!decided.includes(head.trouble)) return { ok: false, fault: importFault(head.trouble as FaultCode, null, null) }
  const place = { petitionId: petition.id, organiserId: petition.by }
  const kept = {
    sealed: await closeDraft(key, place, decoded.text),
    settings: { columns: head.columns } satisfies DraftSettings,
    createdAt: now,
    done: 0,
    total: 0,
  }
  await db.importDraft.upsert({
    where: { petitionId_organiserId: place },
    create: { ...place, ...kept },
    update: kept,
    select: { petitionId: true },
  })
  await db.importDraft.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - draftLife) } } })
  return { ok: true }
}

/** Keeps how the file is to be read. False where there is none any more. */
export async function saveDraftSettings(
  context: Context,
  petition: CollectingPetition,
  settings: DraftSettings,
): Promise<boolean> {
  const { count } = await context.db.importDraft.updateMany({
    where: { petitionId: petition.id, organiserId: petition.by },
    data: { settings },
  })
  return count > 0
}

/** Forgets the file. */
export async function dropDraft({ db }: Pick<Context, 'db'>, petition: CollectingPetition): Promise<void> {
  await db.importDraft.deleteMany({ where: { petitionId: petition.id, organiserId: petition.by } })
}
