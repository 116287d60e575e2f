import pg from 'pg'
import { copyComments } from '@/features/comments/copy-comments'
import type { WorkerContext } from '@/features/context'
import { compactTallies } from '@/features/counts/compact-tallies'
import { compactNews } from '@/features/news/compact-news'
import { listOfficials } from '@/features/outbox/allow-mail'
import { expireLeases } from '@/features/outbox/expire-leases'
import { mergeCorrections } from '@/features/signatures/merge-corrections'
import { publishNames } from '@/features/signatures/publish-names'
import { queueUpdates } from '@/features/updates/queue-updates'
import { prepareDatabase } from '@/scripts/database/prepare'
import { openDatabase } from '@/server/database'
import { readKeyring } from '@/server/keyring'
import type { Database } from '@/tests/factories/database'
import { jobs } from '@/worker/jobs'
import { type Crowd, few, makeCrowd, makeMillion, many } from './million'
import { line, median } from './rounds'
import type { Stage } from './stage'

const rounds = 15
/** Names that become public at once. */
const fresh = 500
/** What goes through everything, once a day. */
const nightly = 'recount'

type Work = (context: WorkerContext) => Promise<unknown>

/** What the worker does again and again, beside what is done by the clock. */
const turns: Record<string, Work> = {
  publishNames,
  mergeCorrections,
  copyComments,
  compactTallies,
  compactNews,
  queueUpdates,
  expireLeases,
  listOfficials,
  ...Object.fromEntries(
    Object.entries(jobs).map(([name, { run }]) => [name, (context: WorkerContext) => run(context, { imapHosts: [] })]),
  ),
}

/**
 * What each job of the worker takes, and how many rows it reads, beside a million signatures, and beside a thousand in a
 * database of their own: with nothing new they look at next to nothing, and with new names at those alone.
 */
export async function benchJobs(stage: Stage): Promise<string[]> {
  const large = await makeMillion(stage)
  const smallUrl = await createDatabase(stage.ownerUrl)
  const small = await makeCrowd(smallUrl, stage.keyFiles.web, few)
  const [one, other] = [watch(stage, smallUrl), watch(stage, stage.ownerUrl)]
  try {
    const lines = [
      `Jobs beside ${many.toLocaleString('en')} signatures, nothing new: ms and rows read (beside ${few.toLocaleString('en')})`,
    ]
    for (const [name, work] of Object.entries(turns)) {
      if (name === nightly) continue
      const took: Record<'few' | 'many', Measured[]> = { few: [], many: [] }
      for (let round = -2; round < rounds; round += 1) {
        const [reference, ours] = [await one.measure(work), await other.measure(work)]
        if (round < 0) continue
        took.few.push(reference)
        took.many.push(ours)
      }
      lines.push(say(name, took.many, took.few))
    }
    lines.push(`… with ${fresh} names that become public`)
    await freshen(one.db, small)
    await freshen(other.db, large)
    const reference = await one.measure(publishNames)
    lines.push(say('publishNames', [await other.measure(publishNames)], [reference]))
    const night = await other.measure(turns[nightly] as Work)
    lines.push(line(`s of ${nightly}, at night, which goes through all`, (night.ms / 1000).toFixed(1)))
    return lines
  } finally {
    await one.db.$disconnect()
    await other.db.$disconnect()
  }
}

interface Measured {
  ms: number
  rows: number
}

function say(name: string, ours: Measured[], reference: Measured[]): string {
  const of = (all: Measured[], what: keyof Measured) => median(all.map((one) => one[what]))
  const told = (all: Measured[]) => `${of(all, 'ms').toFixed(1)} ms, ${of(all, 'rows')} rows`
  return line(name, told(ours), `(${told(reference)})`)
}

/** A worker's database on one connection, whose reading can be counted. */
function watch({ keyFiles }: Stage, url: string) {
  const db = openDatabase(url, 1)
  const keys = readKeyring('worker', keyFiles.worker)
  async function rowsRead(): Promise<number> {
    await db.$queryRaw`SELECT pg_stat_force_next_flush()::text`
    const [row] = await db.$queryRaw<{ rows: number }[]>`
      SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::float8 AS rows FROM pg_stat_user_tables WHERE schemaname = 'public'`
    return row?.rows ?? 0
  }
  async function measure(work: Work): Promise<Measured> {
    await db.$executeRaw`SET statement_timeout = 0`
    const before = await rowsRead()
    const begun = performance.now()
    await work({ db, keys, now: new Date() })
    const ms = performance.now() - begun
    return { ms, rows: (await rowsRead()) - before }
  }
  return { db, measure }
}

/** Some of those who confirmed let everybody see their name. */
async function freshen(db: Database, { petition }: Crowd): Promise<void> {
  await db.$executeRaw`
    UPDATE signatures SET display = 'full' WHERE id IN (
      SELECT id FROM signatures WHERE petition_id = ${petition.id}::uuid AND state = 'confirmed' AND display = 'none' LIMIT ${fresh})`
}

async function createDatabase(ownerUrl: string): Promise<string> {
  const client = new pg.Client(ownerUrl)
  await client.connect()
  await client.query('CREATE DATABASE few')
  await client.end()
  const url = Object.assign(new URL(ownerUrl), { pathname: 'few' }).href
  await prepareDatabase(url)
  return url
}
