import { PgBoss } from 'pg-boss'
import type { WorkerContext } from '@/features/context'
import { log } from '@/server/log'
import { type JobSettings, jobs } from './jobs'

/** Starts the scheduler, whose tables were made with the migrations. A queue that is away stops neither mail nor counting. */
export async function runJobs(
  databaseUrl: string,
  context: () => WorkerContext,
  settings: JobSettings,
): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    max: 2,
    migrate: false,
    createSchema: false,
    reindex: false,
  })
  boss.on('error', (err) => log.warn({ err }, 'The job queue has a fault'))
  await boss.start()
  for (const [name, job] of Object.entries(jobs)) {
    await boss.createQueue(name, { policy: 'singleton', retryLimit: 2, retryDelay: 60, expireInSeconds: 1800 })
    await boss.work(name, { pollingIntervalSeconds: 20 }, () => job.run(context(), settings))
    await boss.schedule(name, job.cron, null, { tz: 'UTC' })
    if (job.atStart) await boss.send(name, {})
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 10_000 }) }
}
