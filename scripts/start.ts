import { say, summary } from '@/scripts/start/say'
import { readSettings } from '@/scripts/start/settings'
import { type RunningSite, startSite } from '@/scripts/start/site'
import { parentOf } from './processes'

/** `npm start` and `npm run dev`: everything a site needs, until Ctrl-C. */

let site: RunningSite | undefined
let stopping = false

async function stop(why: string): Promise<void> {
  if (stopping) return
  stopping = true
  say.plain('')
  say.doing(`Stopping: ${why}`)
  await site?.stop()
  say.done('Stopped')
  process.exit(0)
}

process.on('SIGINT', () => stop('Ctrl-C'))
process.on('SIGTERM', () => stop('asked to'))
process.on('SIGHUP', () => stop('the terminal was closed'))
watchParents()

try {
  say.plain('')
  site = await startSite(readSettings(process.env, process.argv.includes('--dev')), say)
  const { url, inbox, signInLink, logs } = await site.well
  say.plain(summary({ site: url, inbox, desk: signInLink, logs }))
} catch (error) {
  if (!stopping) {
    console.error(`\n  ${(error instanceof Error ? error.message : String(error)).replaceAll('\n', '\n  ')}\n`)
    process.exit(1)
  }
}

/** npm and its shell do not pass on how they end: without them we stop as well. */
function watchParents(): void {
  if (!process.env.npm_lifecycle_event) return
  const family = () => [process.ppid, parentOf(process.ppid)].join(' ')
  const before = family()
  setInterval(() => family() !== before && stop('npm was ended'), 1_000).unref()
}
