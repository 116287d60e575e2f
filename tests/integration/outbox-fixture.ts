import { type MailKind, mailKinds, type OpenedPayload } from '@/features/outbox/schema'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import type { OutboxMail, PrismaClient } from '@/generated/prisma/client'
import type { TestDatabase } from './harness'

/** The condition for mails and links about the signatures of a petition. */
export async function aboutPetition(db: PrismaClient, petitionId: string): Promise<{ aboutId: { in: string[] } }> {
  const signatures = await db.signature.findMany({ where: { petitionId }, select: { id: true } })
  return { aboutId: { in: signatures.map(({ id }) => id) } }
}

/** The condition for mails and links about the letters of a model letter. */
export async function aboutModelLetter(
  db: PrismaClient,
  modelLetterId: string,
): Promise<{ aboutId: { in: string[] } }> {
  const letters = await db.letter.findMany({ where: { modelLetterId }, select: { id: true } })
  return { aboutId: { in: letters.map(({ id }) => id) } }
}

/** Opens every sealed mail of a kind that is still there (of one petition), the newest first, as the worker would. */
export async function openMails<Kind extends MailKind>(
  { worker, keys }: TestDatabase,
  kind: Kind,
  petitionId?: string,
): Promise<(OpenedPayload<Kind> & { row: OutboxMail })[]> {
  const rows = await worker.outboxMail.findMany({
    where: { kind, sealed: { not: null }, ...(petitionId && (await aboutPetition(worker, petitionId))) },
    orderBy: { createdAt: 'desc' },
  })
  return rows.flatMap((row) => {
    if (!row.sealed) return []
    const payload = mailKinds[kind].payload.parse(openAsWorker(keys.worker, { sealed: row.sealed, keyId: row.keyId }))
    return [{ ...(payload as OpenedPayload<Kind>), row }]
  })
}

/** The newest mail of a kind to an address that was typed; throws when there is none. */
export async function openMail<Kind extends 'confirm_signature' | 'confirm_letter'>(
  database: TestDatabase,
  kind: Kind,
  email: string,
  petitionId?: string,
): Promise<OpenedPayload<Kind> & { row: OutboxMail }> {
  const mails = await openMails(database, kind, petitionId)
  const mail = mails.find((candidate) => candidate.email === email)
  if (!mail) throw new Error(`No ${kind} to ${email}`)
  return mail
}
