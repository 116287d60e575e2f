import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { parseMailbox } from '@/features/bounces/parse-mailbox'
import { admitImports } from '@/features/collected/admit-imports'
import { compactCollected } from '@/features/collected/compact-collected'
import { copyComments } from '@/features/comments/copy-comments'
import type { WorkerContext } from '@/features/context'
import { compactTallies } from '@/features/counts/compact-tallies'
import { mergeOfficers } from '@/features/endorsements/merge-officers'
import { compactNews } from '@/features/news/compact-news'
import { listOfficials } from '@/features/outbox/allow-mail'
import { beatHeart, stopHeart } from '@/features/outbox/beat-heart'
import { outboxChannel } from '@/features/outbox/queue-mail'
import { compactReceipts } from '@/features/receipts/compact-receipts'
import { queueEventMails } from '@/features/sign-ups/queue-event-mails'
import { mergeCorrections } from '@/features/signatures/merge-corrections'
import { publishNames } from '@/features/signatures/publish-names'
import { takeForms } from '@/features/stalls/take-forms'
import { queueUpdates } from '@/features/updates/queue-updates'
import { queueAsks } from '@/features/versions/queue-asks'
import { database } from '@/server/database'
import { EnvironmentError, env, mailDomain } from '@/server/env'
import { KeyringError, workerKeys } from '@/server/keyring'
import { log } from '@/server/log'
import { sendHeartbeats } from '@/server/send-heartbeats'
import { Breaker } from './breaker'
import { readSender } from './build-message'
import { cached } from './cached'
import { MailRun } from './mail-run'
import { makeExports } from './make-exports'
import { printKits } from './print-kits'
import { releaseLettersOnTime } from './release-letters-on-time'
import { repeat } from './repeat'
import { RestingDomains } from './resting-domains'
import { runJobs } from './run-jobs'
import { readSmtpUrl } from './smtp-options'
import { SmtpPool } from './smtp-pool'

/** Mails that are sent at the same time. */
const concurrency = 10

/** The worker: the one process that opens what is sealed. Sends mail, counts, publishes names, deletes what is over. */
async function start(): Promise<() => Promise<void>> {
  const { databaseUrl, smtpUrl, mailFrom, bounceMailbox, siteUrl, imapHosts } = env()
  if (smtpUrl === undefined) throw new EnvironmentError('SMTP_URL is not set. The worker needs a mail server.')
  const keys = workerKeys() // A worker that cannot open anything must not start.
  const db = database()
  const worker = randomUUID()
  const context = (): WorkerContext => ({ db, keys, now: new Date() })

  const breaker = new Breaker()
  const pool = new SmtpPool(readSmtpUrl(smtpUrl, siteUrl))
  const officials = cached(5 * 60_000, () => listOfficials({ db }))
  const domains = new RestingDomains()
  const returns = bounceMailbox === undefined ? undefined : parseMailbox(bounceMailbox)
  const sender = readSender(mailFrom)
  const delivering = { context, pool, breaker, domains, officials, sender, returnTo: returns?.address, siteUrl }
  const mails = new MailRun(delivering, concurrency)
  const listener = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  listener
    .listen(outboxChannel, () => mails.wake())
    .catch((err) => log.warn({ err }, 'Nobody wakes us: mails are polled for'))

  const beat = repeat('heartbeat', 10_000, async () => {
    if (performance.now() - mails.lastSent > 30_000) await checkServer(pool, breaker)
    await beatHeart({ db }, { worker, trouble: breaker.trouble })
  })
  const count = repeat('count', 2_000, async () => {
    await compactTallies({ db })
    await compactReceipts({ db })
    await compactCollected({ db })
  })
  const imports = repeat('imports', 2_000, () => admitImports({ db, now: new Date() }))
  const news = repeat('news', 2_000, () => compactNews({ db }))
  const updates = repeat('updates', 500, async () => {
    if ((await queueUpdates(context())) > 0) mails.wake()
  })
  const asks = repeat('asks', 1_000, async () => {
    if ((await queueAsks(context())) > 0) mails.wake()
  })
  const events = repeat('events', 2_000, async () => {
    if ((await queueEventMails(context())) > 0) mails.wake()
  })
  const release = releaseLettersOnTime(context, () => mails.wake())
  const publish = repeat('publish', 60_000, async () => {
    await mergeCorrections(context())
    await mergeOfficers(context())
    await publishNames(context())
  })
  const comments = repeat('comments', 5_000, () => copyComments(context()))
  const stalls = repeat('stalls', 5_000, async () => {
    if ((await takeForms(context(), mailDomain())) > 0) mails.wake()
  })
  const kits = repeat('kits', 2_000, () => printKits(context(), siteUrl))
  const ending = new AbortController()
  const exports = repeat('exports', 2_000, () => makeExports(context, siteUrl, ending.signal))
  const jobs = runJobs(databaseUrl, context, { imapHosts, returns })
  jobs.catch((err) => log.error({ err }, 'The scheduled jobs do not run'))

  return async () => {
    ending.abort()
    await mails.stop()
    pool.close()
    await Promise.all([
      beat.stop(),
      count.stop(),
      publish.stop(),
      comments.stop(),
      stalls.stop(),
      kits.stop(),
      exports.stop(),
      imports.stop(),
      news.stop(),
      events.stop(),
      updates.stop(),
      asks.stop(),
      release.stop(),
      jobs.then((running) => running.stop()).catch(() => {}),
    ])
    await stopHeart({ db }, worker).catch(() => {})
    await listener.end({ timeout: 1 })
    await db.$disconnect()
  }
}

/** A quiet worker looks whether the mail server is there, so that trouble is known before the next mail. */
async function checkServer(pool: SmtpPool, breaker: Breaker): Promise<void> {
  const code = await pool.verify()
  if (code === null) breaker.succeed()
  else breaker.fail(code, new Date())
}

sendHeartbeats()
try {
  const stop = await start()
  let stopping = false
  const end = () => {
    if (stopping) return
    stopping = true
    // Longer than any sending that is worth waiting for; what is left comes back when its lease ends.
    setTimeout(() => process.exit(1), 25_000).unref()
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
  process.once('disconnect', end)
  log.info('worker is ready')
  process.send?.('ready')
} catch (error) {
  if (!(error instanceof EnvironmentError || error instanceof KeyringError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
