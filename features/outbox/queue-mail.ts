import { randomUUID } from 'node:crypto'
import type { Context, WebContext, WorkerContext } from '@/features/context'
import { type Sealed, sealAsWorker, sealForWorker } from '@/features/safety/seal-for-worker'
import { Prisma } from '@/generated/prisma/client'
import { type MailKind, mailKinds, type Payload } from './schema'

/** A mail to be written; with the id of the row that it is about, when its kind is about any. */
export type NewMail<Kind extends MailKind> = {
  kind: Kind
  locale: string
  payload: Payload<Kind>
} & ((typeof mailKinds)[Kind]['about'] extends null ? { aboutId?: null } : { aboutId: string })

/** The fields of a new row that follow from its kind, its payload and what it is about, for `outboxMail.create`. */
export function newMail<Kind extends MailKind>({ keys, now }: WebContext, mail: NewMail<Kind>) {
  return newRow(mail, now, (payload) => sealForWorker(keys, payload))
}

/** The same for a mail that the worker itself writes. */
export function newMailOfWorker<Kind extends MailKind>({ keys, now }: WorkerContext, mail: NewMail<Kind>) {
  return newRow(mail, now, (payload) => sealAsWorker(keys, payload))
}

function newRow<Kind extends MailKind>(mail: NewMail<Kind>, now: Date, seal: (payload: unknown) => Sealed) {
  return {
    kind: mail.kind,
    about: mailKinds[mail.kind].about,
    aboutId: mail.aboutId ?? null,
    locale: mail.locale,
    priority: mailKinds[mail.kind].priority,
    messageId: randomUUID(),
    createdAt: now,
    ...seal(mailKinds[mail.kind].payload.parse(mail.payload)),
  }
}

/** Where the workers hear that there is mail. */
export const outboxChannel = 'outbox'

/** The call that wakes the workers, for a statement that writes a mail. */
export const wakeWorkersSql = Prisma.sql`pg_notify(${outboxChannel}, '')`

/**
 * Wakes the workers. Only a hint that saves up to a second: they look by themselves as well. Call it after the
 * transaction that wrote the mail, never inside: commits that notify wait for each other.
 */
export async function wakeWorkers({ db }: Pick<Context, 'db'>): Promise<void> {
  await db.$queryRaw`SELECT ${wakeWorkersSql}::text`
}
