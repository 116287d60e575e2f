import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { keyFiles } from '@/scripts/create-keyring'
import { freePort } from '@/scripts/database/ports'
import { webPlan, workerPlan } from '@/scripts/start/plans'
import type { Separation } from '@/scripts/start/separate'
import type { Settings } from '@/scripts/start/settings'
import type { Plan } from '@/scripts/start/supervisor'
import { facts, site } from './site'

/** Another process of the same site: same database, same key ring. */
interface Process {
  stop: () => Promise<void>
  /** `kill -9`: it has no time to say goodbye. */
  kill: () => Promise<void>
}

/** Another web process; `url` is where this copy alone listens. */
export interface Copy extends Process {
  url: string
}

/**
 * Starts a second copy of web, kept from the worker's key like the first or in another way. Like the first, it answers to the
 * site's name only: send that as `host`.
 */
export async function startCopy(
  databaseUrl = facts().database.web,
  separation: Separation = facts().separation,
): Promise<Copy> {
  const port = await freePort()
  return {
    url: `http://localhost:${port}`,
    ...(await startProcess(webPlan(settings(port), databaseUrl, separation))),
  }
}

/** Starts another worker beside the site's own. */
export function startWorker(): Promise<Process> {
  return startProcess(workerPlan(settings(0), facts().database.worker, facts().smtpUrl, facts().separation))
}

function settings(port: number): Settings {
  const { home } = facts()
  return {
    development: false,
    port,
    siteUrl: site,
    databaseUrl: undefined,
    smtpUrl: undefined,
    mailFrom: undefined,
    bounceMailbox: undefined,
    imapHosts: undefined,
    documentsMegabytes: undefined,
    home,
    keyFiles: keyFiles(home),
    ports: { postgres: 0, inboxWeb: 0, inboxSmtp: 0 },
  }
}

async function startProcess(plan: Plan): Promise<Process> {
  const child = spawn(process.execPath, plan.arguments, {
    env: plan.env as NodeJS.ProcessEnv,
    ...plan.user,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const ended = once(child, 'exit')
  const ready = new Promise<true>((resolve) => child.on('message', (message) => message === 'ready' && resolve(true)))
  if (!(await Promise.race([ready, ended.then(() => false)]))) throw new Error(`The second ${plan.name} did not start`)
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
  }
  return { stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}
