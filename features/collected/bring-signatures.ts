import { randomUUID } from 'node:crypto'
import { listPermitted } from '@/features/access/list-permitted'
import { recordAction } from '@/features/access/record-action'
import type { WebContext, Writer } from '@/features/context'
import { queueLoneMail } from '@/features/outbox/queue-lone-mail'
import { wakeWorkers } from '@/features/outbox/queue-mail'
import { unwrapIndexKey } from '@/features/safety/index-email'
import { insertCollected } from './insert-collected'
import { leavingFaults, type PeopleHead } from './parse-people'
import { type CollectingPetition, openOwnDraft } from './read-draft'
import { readPeople } from './read-people'
import { importAloneWait, mostWaitingImports } from './rules'
import type { Evidence } from './schema'

export type BringSignatures =
  | { ok: true; id: string }
  | { ok: false; reason: 'no-draft' | 'closed' | 'too-many' | 'trouble' | 'nobody' | 'version' | 'days' }

interface Bringing {
  petition: CollectingPetition
  /** The key of the session, which opens the file. */
  key: Uint8Array
  evidence: Evidence
  /** Language of the organiser, for the mail to who is alone. */
  locale: string
}

const patience = { maxWait: 60_000, timeout: 600_000 }

/**
 * Brings the people of the file that an organiser has looked at, with the evidence of what they agreed to: each sealed to
 * the worker, all or nobody, and nobody counted before a second organiser has approved it; where nobody else may, a link is
 * mailed to the one who brings them. The file is forgotten. Refuses a petition whose key is gone, as nobody could be told
 * from those who signed here; and a file without days where no day is said.
 */
export async function bringSignatures(context: WebContext, bringing: Bringing): Promise<BringSignatures> {
  const outcome = await context.db.$transaction((tx) => bring(context, tx, bringing), patience)
  if (outcome.ok) await wakeWorkers(context)
  return outcome
}

async function bring(
  context: WebContext,
  tx: Writer,
  { petition, key, evidence, locale }: Bringing,
): Promise<BringSignatures> {
  const { db, keys, now } = context
  const { id: petitionId, teamId, by } = petition
  // The file may take longer to read than a transaction may else be silent. Two presses wait for each other.
  await tx.$executeRaw`SELECT set_config('idle_in_transaction_session_timeout', ${String(patience.timeout)}, true)`
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`bring ${petitionId}`}))`
  const draft = await openOwnDraft(context, petition, key)
  if (!draft) return { ok: false, reason: 'no-draft' }
  const indexKey = await tx.petitionIndexKey.findUnique({
    where: { petitionId },
    select: { wrapped: true, keyId: true },
  })
  if (!indexKey || petition.state !== 'open') return { ok: false, reason: 'closed' }
  const waiting = await tx.signatureImport.count({ where: { petitionId, state: 'asked' } })
  if (waiting >= mostWaitingImports) return { ok: false, reason: 'too-many' }
  if (!evidence.agreedFrom && !draft.settings.columns.includes('signedOn')) return { ok: false, reason: 'days' }
  const versionId = await findVersion(tx, petitionId, evidence.version)
  if (versionId === undefined) return { ok: false, reason: 'version' }
  const id = randomUUID()
  const batch = { petitionId, versionId, origin: 'import', batchId: id, state: 'waiting' } as const
  let done = 0
  const head = await readPeople(draft.text, draft.settings, now, {
    sealing: {
      publicKey: keys.sealing.publicKey,
      keyId: keys.sealing.id,
      indexKey: unwrapIndexKey(keys, petitionId, indexKey),
      display: evidence.coversNames ? 'addressee' : 'none',
    },
    take: async (rows, total) => {
      await insertCollected({ db: tx, now }, batch, rows)
      done += rows.length
      noteProgress(db, petition, { done, total })
    },
  })
  if (!head || head.trouble) return { ok: false, reason: 'trouble' }
  if (head.people === 0) return { ok: false, reason: 'nobody' }
  const alone = (await listPermitted(tx, teamId, 'collect')).every((one) => one === by)
  await tx.signatureImport.create({
    data: { id, petitionId, versionId, alone, askedBy: by, askedAt: now, ...importOf(head, evidence) },
    select: { id: true },
  })
  if (alone) {
    const link = { kind: 'import_approval', opens: 'approve_import', wait: importAloneWait } as const
    await queueLoneMail(context, tx, { ...link, aboutId: id, by, locale })
  }
  await tx.importDraft.deleteMany({ where: { petitionId, organiserId: by } })
  await recordAction(tx, { by, teamId, action: 'signature-import.bring', object: `signature-import:${id}`, at: now })
  return { ok: true, id }
}

function importOf(head: PeopleHead, { source, page, words, agreedFrom, agreedUntil, coversNames }: Evidence) {
  const leftOut = leavingFaults
    .filter((code) => code !== 'petition')
    .reduce((sum, code) => sum + (head.faults[code] ?? 0), 0)
  return { tool: head.tool, people: head.people, leftOut, source, page, words, agreedFrom, agreedUntil, coversNames }
}

/** Null where they signed another text; undefined for a version that is none. */
async function findVersion(tx: Writer, petitionId: string, number: number | null): Promise<string | null | undefined> {
  if (number === null) return null
  const version = await tx.petitionVersion.findUnique({
    where: { petitionId_number: { petitionId, number } },
    select: { id: true },
  })
  return version?.id
}

/**
 * Says how far it is, outside the transaction so that it can be seen while that lasts. Nobody waits for it: it takes a
 * connection of its own.
 */
function noteProgress(
  db: WebContext['db'],
  { id, by }: CollectingPetition,
  progress: { done: number; total: number },
): void {
  db.importDraft.updateMany({ where: { petitionId: id, organiserId: by }, data: progress }).catch(() => undefined)
}
