import { fork } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { stopLeftOver } from '@/scripts/database/cluster'
import { embeddedFolder, embeddedUrl } from '@/scripts/database/embedded'
import { isFree, nextFree } from '@/scripts/database/ports'
import { generate } from '@/scripts/generate'
import { watchDisk } from './disk'
import { claimStartLock } from './lock'
import { databasePlan, inboxPlan, webPlan, workerPlan } from './plans'
import type { Prepared, PrepareMessage } from './prepare-process'
import type { SayLine } from './say'
import { chooseSeparation, handOver, prepareInbox, type Separation } from './separate'
import { type Settings, shortPath } from './settings'
import { Supervisor } from './supervisor'
import { untilWell } from './until-well'
import { buildSite, isBuilt } from './web-build'

/** What people need to know of a site that runs. */
export interface SiteFacts {
  separation: Separation
  url: string
  /** Where the inbox can be read; null with a mail server of one's own. */
  inbox: string | null
  signInLink: string | null
  logs: string
  smtpUrl: string
  /** Connection strings; never shown. */
  database: { owner: string; web: string; worker: string }
}

/** A site that starts: `well` resolves when everything runs, `stop` may be called at any time. */
export interface RunningSite {
  well: Promise<SiteFacts>
  stop: () => Promise<void>
}

interface Start {
  settings: Settings
  say: SayLine
  supervisor: Supervisor
  separation: Separation
  /** Aborts what runs only once: the build and the preparation of the database. */
  signal: AbortSignal
}

/** Starts everything a site needs; when something fails, stops what it has started. */
export async function startSite(settings: Settings, say: SayLine): Promise<RunningSite> {
  const lock = await claimStartLock(settings.home)
  const logs = path.join(settings.home, 'logs')
  const supervisor = new Supervisor({ logs, development: settings.development, say, lock })
  const abort = new AbortController()
  const stopWatching = watchDisk(settings.home, (room) => {
    if (room) say.done('The disk has room again')
    else say.warn(`The disk of ${shortPath(settings.home)} is full. Pages are served; nothing can be signed or sent.`)
    supervisor.setRoom(room)
  })
  const stop = async () => {
    stopWatching()
    abort.abort()
    await supervisor.stop()
    lock.release()
  }
  const well = startAll({ settings, say, supervisor, separation: chooseSeparation(settings), signal: abort.signal })
    .then((facts) => ({ ...facts, logs: shortPath(logs) }))
    .catch(async (error) => {
      await stop()
      throw error
    })
  well.catch(() => {})
  return { well, stop }
}

async function startAll(start: Start): Promise<Omit<SiteFacts, 'logs'>> {
  const { settings, say, supervisor, separation } = start
  if (!(await isFree(settings.port))) throw new Error(portTaken(settings.port))
  if (generate()) say.done('Database client generated')
  const [database, inbox] = await Promise.all([prepareDatabase(start), startInbox(start), build(start)])
  handOver(separation, settings)
  tellSeparation(separation, say)
  supervisor.start(webPlan(settings, database.logins.web, separation)).catch(() => {})
  supervisor.start(workerPlan(settings, database.logins.worker, inbox.smtpUrl, separation)).catch(() => {})
  const trouble = await Promise.race([untilWell(settings.port, settings.siteUrl), supervisor.failure])
  if (trouble) say.warn(`The site runs, but not all is well. ${trouble}`)
  supervisor.settle()
  const { logins, ownerUrl, signInLink } = database
  return {
    separation,
    url: settings.siteUrl,
    inbox: inbox.page,
    signInLink,
    smtpUrl: inbox.smtpUrl,
    database: { owner: ownerUrl, ...logins },
  }
}

function tellSeparation(separation: Separation, say: SayLine): void {
  if (separation.by === 'users') {
    say.done('Web and worker run as two users', `${separation.web.uid} and ${separation.worker.uid}`)
  } else if (separation.by === 'nothing') {
    say.warn("In development web and worker share a user: web could read the worker's key.")
  } else if (separation.why) {
    say.warn(`Web and worker share a user, because ${separation.why}. Node keeps web from the worker's key.`)
  } else say.done("Web and worker share a user; Node keeps web from the worker's key")
}

function portTaken(port: number): string {
  return `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`
}

async function build({ settings, say, signal }: Start): Promise<void> {
  if (settings.development || isBuilt()) return
  say.doing('Building the site (once; about a minute)')
  const begun = Date.now()
  await buildSite(signal)
  say.done('Site built', `${Math.round((Date.now() - begun) / 1_000)} s`)
}

async function prepareDatabase(start: Start): Promise<Prepared & { ownerUrl: string }> {
  const { settings, say } = start
  const ownerUrl = settings.databaseUrl ?? (await startDatabase(start))
  const begun = Date.now()
  const prepared = await runPreparation(start, ownerUrl)
  const news = [
    prepared.migrations.length && `${prepared.migrations.length} migrations`,
    prepared.seeded && 'demo written',
  ]
  say.done('Database ready', news.filter(Boolean).join(', ') || `${Date.now() - begun} ms`)
  return { ...prepared, ownerUrl }
}

async function startDatabase({ settings, supervisor, say }: Start): Promise<string> {
  const folder = embeddedFolder(settings.home)
  await stopLeftOver(folder)
  const port = await nextFree(settings.ports.postgres)
  const { ready } = await supervisor.start<{ ready: { base: string } }>(databasePlan({ folder, port }))
  const moved = port === settings.ports.postgres ? '' : `, because ${settings.ports.postgres} is taken`
  say.done('PostgreSQL 18 started', `port ${port}${moved}`)
  return embeddedUrl((database) => `${ready.base}${database}`)
}

async function runPreparation({ settings, say, signal }: Start, ownerUrl: string): Promise<Prepared> {
  const entry = fileURLToPath(new URL('prepare-process.ts', import.meta.url))
  const child = fork(entry, [settings.home, settings.siteUrl], {
    execArgv: ['--import', 'tsx'],
    env: { NODE_ENV: 'production', PATH: process.env.PATH, OWNER_URL: ownerUrl, CHECKPOINT_DISABLE: '1' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    signal,
  })
  child.on('error', () => {}) // stopped by the signal
  let prepared: Prepared | undefined
  let refused = 'The preparation of the database ended early'
  child.on('message', (message: PrepareMessage) => {
    if ('note' in message) say.doing(message.note)
    if ('prepared' in message) prepared = message.prepared
    if ('refused' in message) refused = message.refused
  })
  await new Promise((resolve) => child.once('close', resolve))
  if (!prepared) throw new Error(refused)
  return prepared
}

async function startInbox({ settings, supervisor, say, separation }: Start) {
  if (settings.smtpUrl) return { smtpUrl: settings.smtpUrl, page: null }
  const web = await nextFree(settings.ports.inboxWeb)
  const smtp = await nextFree(settings.ports.inboxSmtp, [web])
  await supervisor.start(inboxPlan(prepareInbox(separation, settings.home), web, smtp, separation))
  const moved = web === settings.ports.inboxWeb ? '' : `, because ${settings.ports.inboxWeb} is taken`
  say.done('Inbox started', `port ${web}${moved}`)
  return { smtpUrl: `smtp://127.0.0.1:${smtp}`, page: `http://localhost:${web}` }
}
