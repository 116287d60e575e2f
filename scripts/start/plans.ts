import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { builtProgram } from '@/features/safety/find-program'
import type { GuardOptions } from '@/scripts/database/guarded-cluster'
import { restrictions } from './restrictions'
import type { Separation } from './separate'
import type { Settings } from './settings'
import type { Plan } from './supervisor'

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))
const withTsx = ['--import', 'tsx']

/** A process says every ten seconds that it lives. Work that takes longer at a stretch has a process of its own. */
const silence = 60_000

/** What every process is given: nothing of ours, and nothing that calls home. */
const common = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  LANG: process.env.LANG,
  NODE_EXTRA_CA_CERTS: process.env.NODE_EXTRA_CA_CERTS,
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
}

function shared(settings: Settings) {
  return {
    ...common,
    NODE_ENV: settings.development ? 'development' : 'production',
    SITE_URL: settings.siteUrl,
    POSTBAG_HOME: settings.home,
    MAIL_FROM: settings.mailFrom,
  }
}

/** In development a process may stand still, for its debugger or to compile. */
function watched({ development }: Settings): Pick<Plan, 'silence'> {
  return development ? {} : { silence }
}

/** The web process: its own database user and its own key ring, no mail server. */
export function webPlan(settings: Settings, databaseUrl: string, separation: Separation): Plan {
  const env = {
    PORT: String(settings.port),
    DATABASE_URL: databaseUrl,
    KEYRING_FILE: settings.keyFiles.web,
    DOCUMENTS_MB: settings.documentsMegabytes,
  }
  const restricted = separation.by === 'permission' ? restrictions(settings.home, settings.keyFiles.web) : []
  return {
    name: 'web',
    arguments: settings.development ? [...withTsx, 'server/main.ts'] : [...restricted, builtProgram('server/main.ts')],
    env: { ...shared(settings), ...env, ...(settings.development ? {} : builtSettings()) },
    patience: 15_000,
    ...watched(settings),
    ...asUser(separation, 'web'),
  }
}

/** The worker: the only one that can open what is sealed, and that talks to the mail server. */
export function workerPlan(settings: Settings, databaseUrl: string, smtpUrl: string, separation: Separation): Plan {
  const own = { DATABASE_URL: databaseUrl, KEYRING_FILE: settings.keyFiles.worker, SMTP_URL: smtpUrl }
  const env = { ...own, BOUNCE_MAILBOX: settings.bounceMailbox, IMAP_HOSTS: settings.imapHosts?.join(',') }
  const watch = ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'worker/main.ts']
  const args = settings.development ? watch : [builtProgram('worker/main.ts')]
  return {
    name: 'worker',
    arguments: args,
    env: { ...shared(settings), ...env },
    patience: 30_000,
    ...watched(settings),
    ...asUser(separation, 'worker'),
  }
}

export function databasePlan(options: GuardOptions): Plan {
  const args = [...withTsx, here('../database/guard-process.ts'), JSON.stringify(options)]
  return { name: 'database', arguments: args, env: { ...common, NODE_ENV: 'production' }, patience: 60_000, silence }
}

export function inboxPlan(folder: string, web: number, smtp: number, separation: Separation): Plan {
  const args = [...withTsx, here('inbox-process.ts'), String(smtp), String(web), folder]
  const env = { ...common, NODE_ENV: 'production' }
  return { name: 'inbox', arguments: args, env, patience: 5_000, silence, ...asUser(separation, 'inbox') }
}

/** Whose a process is. */
function asUser(separation: Separation, process: 'web' | 'worker' | 'inbox'): Pick<Plan, 'user'> {
  return separation.by === 'users' ? { user: separation[process] } : {}
}

/**
 * What Next was built with, handed over in the way of its own "standalone" servers: it looks for no settings and no
 * workspace at run time.
 */
function builtSettings(): Record<string, string> {
  const { config } = JSON.parse(readFileSync('.next/required-server-files.json', 'utf8')) as { config: object }
  return { __NEXT_PRIVATE_STANDALONE_CONFIG: JSON.stringify(config) }
}
