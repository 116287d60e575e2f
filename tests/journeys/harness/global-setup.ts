import { fork } from 'node:child_process'
import path from 'node:path'
import type { SiteFacts } from '@/scripts/start/site'
import { site } from './site'

/** Starts the site that every journey visits, and stops it when the last one is over. */
export default async function setup(): Promise<() => Promise<void>> {
  const child = fork(path.resolve('tests/journeys/harness/site-process.ts'), [new URL(site).port], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = new Promise<null>((resolve) => child.once('exit', () => resolve(null)))
  const facts = await Promise.race([new Promise<SiteFacts>((resolve) => child.once('message', resolve)), ended])
  if (!facts) throw new Error('The site for the journeys did not start')
  process.env.JOURNEYS = JSON.stringify(facts)
  return async () => {
    child.disconnect()
    await ended
  }
}
