import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { keyFiles } from '@/scripts/create-keyring'
import { freePort } from '@/scripts/database/ports'
import { webPlan } from '@/scripts/start/plans'
import { facts, site } from './site'

/** Another web process of the same site: same database, same key ring, its own port. */
export interface Copy {
  /** Where this copy alone listens. */
  url: string
  stop: () => Promise<void>
}

/** Starts a second copy of web. Like the first, it answers to the site's name only: send that as `host`. */
export async function startCopy(databaseUrl = facts().database.web): Promise<Copy> {
  const { home } = facts()
  const port = await freePort()
  const settings = {
    ...{ development: false, port, siteUrl: site, databaseUrl: undefined, smtpUrl: undefined, mailFrom: undefined },
    ...{ home, keyFiles: keyFiles(home), ports: { postgres: 0, inboxWeb: 0, inboxSmtp: 0 } },
  }
  const plan = webPlan(settings, databaseUrl)
  const child = spawn(process.execPath, plan.arguments, {
    env: plan.env as NodeJS.ProcessEnv,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const ended = once(child, 'exit')
  const first = await Promise.race([once(child, 'message'), ended.then(() => null)])
  if (!first) throw new Error('The second copy of web did not start')
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { url: `http://localhost:${port}`, stop }
}
