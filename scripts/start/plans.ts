import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { GuardOptions } from '../database/guard'
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
export function webPlan(settings: Settings, databaseUrl: string): Plan {
  const env = {
    ...{ PORT: String(settings.port), DATABASE_URL: databaseUrl, KEYRING_FILE: settings.keyFiles.web },
    DOCUMENTS_MB: settings.documentsMegabytes,
  }
  return {
    name: 'web',
    arguments: [...withTsx, 'server/main.ts'],
    env: { ...shared(settings), ...env },
    patience: 15_000,
    ...watched(settings),
  }
}

/** The worker: the only one that can open what is sealed, and that talks to the mail server. */
export function workerPlan(settings: Settings, databaseUrl: string, smtpUrl: string): Plan {
  const own = { DATABASE_URL: databaseUrl, KEYRING_FILE: settings.keyFiles.worker, SMTP_URL: smtpUrl }
  const env = { ...own, IMAP_HOSTS: settings.imapHosts?.join(',') }
  const watch = ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'worker/main.ts']
  const args = settings.development ? watch : [...withTsx, 'worker/main.ts']
  return {
    name: 'worker',
    arguments: args,
    env: { ...shared(settings), ...env },
    patience: 30_000,
    ...watched(settings),
  }
}

export function databasePlan(options: GuardOptions): Plan {
  const args = [...withTsx, here('../database/guard-process.ts'), JSON.stringify(options)]
  return { name: 'database', arguments: args, env: { ...common, NODE_ENV: 'production' }, patience: 60_000, silence }
}

export function inboxPlan(settings: Settings, web: number, smtp: number): Plan {
  const args = [...withTsx, here('inbox-process.ts'), String(smtp), String(web), path.join(settings.home, 'inbox')]
  return { name: 'inbox', arguments: args, env: { ...common, NODE_ENV: 'production' }, patience: 5_000, silence }
}
