import { approveUpdate } from '@/features/updates/approve-update'
import { loadUpdate } from '@/features/updates/load-update'
import { pauseOrStopUpdate } from '@/features/updates/pause-or-stop-update'
import { sendUpdate } from '@/features/updates/send-update'
import { openDatabase } from '@/server/database'
import { readKeyring } from '@/server/keyring'
import { createCampaign } from '@/tests/factories/campaigns'
import { createPetition } from '@/tests/factories/petitions'
import { createOrganiser, createTeam } from '@/tests/factories/teams'
import { createReaders, createUpdate } from '@/tests/factories/updates'
import { patiently } from './patiently'
import { line } from './rounds'
import type { Stage } from './stage'
import { SwiftSmtp } from './swift-smtp'

const atOnce = 2_500

/**
 * An update to so many readers, before a mail server that takes everything at once: paused and resumed after a fifth, its
 * worker killed (SIGKILL) after two. What the killed worker had leased comes back at once here, where it would wait for
 * five minutes, and what may have arrived for thirty.
 */
export async function benchUpdates(
  { ownerUrl, startWorker, keyFiles }: Pick<Stage, 'ownerUrl' | 'startWorker' | 'keyFiles'>,
  readers = 100_000,
): Promise<string[]> {
  const db = openDatabase(ownerUrl, 4)
  const smtp = await new SwiftSmtp().start()
  const keys = readKeyring('web', keyFiles.web)
  let worker = 0
  const kill = () => {
    if (worker !== 0) process.kill(worker, 'SIGKILL')
    worker = 0
  }
  try {
    const { id: teamId } = await createTeam(db)
    const author = await createOrganiser(db, { teamId })
    const second = await createOrganiser(db, { teamId })
    const { id: campaignId } = await createCampaign(db, { teamId })
    const petition = await createPetition(db, keys, { campaignId })
    for (let made = 0; made < readers; made += atOnce) await createReaders(db, keys, atOnce, { petition })
    await patiently(
      ownerUrl,
      (one) => one.$executeRaw`VACUUM ANALYZE signatures, consents, signer_contacts, news_readers`,
    )
    const { id } = await createUpdate(db, { campaignId, writtenBy: author.id })
    const context = () => ({ db, keys, now: new Date() })
    const load = async () =>
      (await loadUpdate(context(), second, 'publish', id)) ?? Promise.reject(new Error('Not found'))
    await approveUpdate(context(), { update: await load(), revision: 1 })
    await sendUpdate(context(), { update: await load() })
    // A worker that starts would list their receipts meanwhile.
    await db.petitionReceiptKey.deleteMany()
    worker = await startWorker(smtp.url)

    let mostRows = 0
    const look = async () => {
      mostRows = Math.max(mostRows, await db.outboxMail.count({ where: { aboutId: id } }))
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
    const until = async (count: number) => {
      while (smtp.count < count) await look()
    }
    await until(1)
    const begun = performance.now()
    await until(readers * 0.2)
    const rate = smtp.count / ((performance.now() - begun) / 1000)
    await pauseOrStopUpdate(context(), { update: await load(), to: 'paused' })
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    const resting = smtp.count
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    const duringPause = smtp.count - resting
    await pauseOrStopUpdate(context(), { update: await load(), to: 'sending' })
    await until(readers * 0.4)
    kill()
    await db.$executeRaw`UPDATE outbox_mails SET lease_until = now() WHERE state = 'leased'`
    worker = await startWorker(smtp.url)
    const ended = async () => (await db.update.findUniqueOrThrow({ where: { id }, select: { endedAt: true } })).endedAt
    while ((await ended()) === null) {
      await db.$executeRaw`UPDATE outbox_mails SET run_at = now() WHERE state = 'unknown'`
      await look()
    }
    const { sent, unknown, failed, skipped } = await db.update.findUniqueOrThrow({ where: { id } })
    const doubled = [...smtp.taken.values()].filter((ids) => ids.length > 1)
    const different = doubled.filter((ids) => new Set(ids).size > 1)
    return [
      `An update to ${readers.toLocaleString('en')}, paused, resumed, its worker killed`,
      line('mails a second, before the pause', rate.toFixed(0)),
      line('readers who got it', smtp.taken.size.toLocaleString('en'), `of ${readers.toLocaleString('en')}`),
      line('readers who got two different mails', String(different.length), 'goal 0'),
      line('the same mail a second time, after the kill', String(doubled.length), 'at most the 10 in its hand'),
      line('mails during the pause', String(duringPause), 'goal 0'),
      line('rows in the outbox at most', String(mostRows), 'goal ≤ 500'),
      line('sent, unknown, failed, skipped', [sent, unknown, failed, skipped].join(', ')),
    ]
  } finally {
    kill()
    smtp.stop()
    await db.$disconnect()
  }
}
