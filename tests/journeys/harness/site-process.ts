import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { keyFiles } from '@/scripts/create-keyring'
import { freePort } from '@/scripts/database/ports'
import { say } from '@/scripts/start/say'
import type { Settings } from '@/scripts/start/settings'
import { startSite } from '@/scripts/start/site'

/** Runs a whole site for the journeys, as `npm start` would, in a home of its own; ends with its parent. */
const home = mkdtempSync(path.join(tmpdir(), 'postbag-journeys-'))
chmodSync(home, 0o755) // PostgreSQL's own user has to pass
const port = Number(process.argv[2])
const settings: Settings = {
  development: false,
  port,
  siteUrl: `http://localhost:${port}`,
  databaseUrl: undefined,
  smtpUrl: undefined,
  mailFrom: undefined,
  bounceMailbox: undefined,
  imapHosts: undefined,
  documentsMegabytes: undefined,
  home,
  keyFiles: keyFiles(home),
  ports: { postgres: await freePort(), inboxWeb: await freePort(), inboxSmtp: await freePort() },
}
const site = await startSite(settings, say)

const stop = async () => {
  await site.stop()
  rmSync(home, { recursive: true, force: true })
  process.exit()
}
process.once('disconnect', stop)
process.on('SIGINT', () => {})

try {
  process.send?.({ ...(await site.well), home })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
  await stop()
}
