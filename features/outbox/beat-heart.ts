import type { Context } from '@/features/context'

/** Notes that a worker is alive, by the database's clock, and what is wrong with the mail server, if anything is. */
export async function beatHeart(
  { db }: Pick<Context, 'db'>,
  { worker, trouble }: { worker: string; trouble: { code: string; since: Date } | null },
): Promise<void> {
  const code = trouble?.code ?? null
  await db.$executeRaw`
    INSERT INTO heartbeats (worker, beat_at, mail_trouble, trouble_since)
    VALUES (${worker}, now(), ${code}, ${trouble?.since ?? null}::timestamptz)
    ON CONFLICT (worker) DO UPDATE SET
      beat_at = now(), mail_trouble = excluded.mail_trouble, trouble_since = excluded.trouble_since`
}

/** Takes a worker that stops in order off the list, so that nobody takes it for a silent one. */
export async function stopHeart({ db }: Pick<Context, 'db'>, worker: string): Promise<void> {
  await db.heartbeat.deleteMany({ where: { worker } })
}
