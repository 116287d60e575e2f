import type { WorkerContext } from '@/features/context'
import { listOfficials } from '@/features/outbox/allow-mail'
import { type NewMail, newMail } from '@/features/outbox/queue-mail'
import type { MailKind } from '@/features/outbox/schema'
import { createCode, createToken } from '@/features/safety/create-token'
import type { OutboxMail } from '@/generated/prisma/client'
import type { TestDatabase } from '@/tests/integration/harness'
import { Breaker } from '@/worker/breaker'
import { readSender } from '@/worker/build-message'
import type { Delivering } from '@/worker/deliver-mail'
import { MailRun } from '@/worker/mail-run'
import { releaseLettersOnTime } from '@/worker/release-letters-on-time'
import { RestingDomains } from '@/worker/resting-domains'
import { readSmtpUrl } from '@/worker/smtp-options'
import { SmtpPool } from '@/worker/smtp-pool'
import type { FaultySmtp } from './smtp-server'

const siteUrl = 'https://sign.example.net'

/** What a worker sends with. It gives up on a silent server after `patience` ms, which a test can wait for. */
export function createDelivering(database: TestDatabase, smtp: FaultySmtp, patience = 10_000): Delivering {
  const context = (): WorkerContext => ({ db: database.worker, keys: database.keys.worker, now: new Date() })
  const options = readSmtpUrl(smtp.url, siteUrl)
  Object.assign(options.connection, { greetingTimeout: patience, socketTimeout: patience, socketCloseTimeout: 50 })
  const pool = new SmtpPool(options)
  const sender = readSender('Postbag <post@example.net>')
  const officials = () => listOfficials({ db: database.worker })
  const returnTo = 'returns@example.net'
  return { context, pool, breaker: new Breaker(), domains: new RestingDomains(), officials, sender, returnTo, siteUrl }
}

/** The mail part of a worker inside the test. */
export function startMails(database: TestDatabase, smtp: FaultySmtp, concurrency = 10, patience = 10_000) {
  const delivering = createDelivering(database, smtp, patience)
  const { context, breaker, pool } = delivering
  const mails = new MailRun(delivering, concurrency)
  const release = releaseLettersOnTime(context, () => mails.wake(), 50)
  const stop = async () => {
    await release.stop()
    await mails.stop()
    pool.close()
  }
  return { breaker, stop, wake: () => mails.wake() }
}

/** Runs a worker's mail part until something is true of the outbox, at most three minutes. */
export async function untilMails(
  database: TestDatabase,
  condition: (mails: OutboxMail[]) => boolean,
  patience = 180_000,
): Promise<OutboxMail[]> {
  for (const begun = Date.now(); ; await new Promise((resolve) => setTimeout(resolve, 25))) {
    const mails = await database.owner.outboxMail.findMany({ orderBy: { createdAt: 'asc' } })
    if (condition(mails)) return mails
    if (Date.now() - begun > patience) throw new Error(`Waited in vain: ${shortly(mails)}`)
  }
}

/** How many mails there are of each sort, for a message that can be read. */
function shortly(mails: OutboxMail[]): string {
  const sorts = mails.map(({ kind, state, attempts, lastCode }) => `${kind} ${state} ${attempts}× ${lastCode}`)
  return [...new Set(sorts)].map((sort) => `${sorts.filter((other) => other === sort).length} ${sort}`).join(', ')
}

/** Lets the time of every waiting mail come, every lease end, and every queue open. */
export async function passTime(database: TestDatabase): Promise<void> {
  await database.owner
    .$executeRaw`UPDATE outbox_mails SET run_at = now() - interval '1 s', lease_until = now() - interval '1 s'`
  await database.owner.$executeRaw`UPDATE addressee_queues SET next_at = now() - interval '1 s'`
}

/** Queues a mail that belongs to nothing: a sign-in. */
export async function queueSignIn(database: TestDatabase, email: string, count = 1): Promise<void> {
  const context = { db: database.web, keys: database.keys.web, now: new Date() }
  const mails = Array.from({ length: count }, () =>
    newMail(context, { kind: 'sign_in', locale: 'en', payload: { email, token: createToken(), code: createCode() } }),
  )
  await database.web.outboxMail.createMany({ data: mails })
}

/** Queues a mail of any kind for a row that exists. */
export async function queue<Kind extends MailKind>(
  database: TestDatabase,
  mail: Omit<NewMail<Kind>, 'locale'>,
): Promise<string> {
  const context = { db: database.web, keys: database.keys.web, now: new Date() }
  const row = await database.web.outboxMail.create({
    data: newMail(context, { ...mail, locale: 'en' } as NewMail<Kind>),
    select: { id: true },
  })
  return row.id
}
