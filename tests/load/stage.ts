import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync } from 'node:fs'
import path from 'node:path'
import { createKeyring, keyFiles } from '@/scripts/create-keyring'
import { startCluster } from '@/scripts/database/cluster'
import { prepareLogins } from '@/scripts/database/logins'
import { freePort } from '@/scripts/database/ports'
import { prepareDatabase } from '@/scripts/database/prepare'
import { openDatabase } from '@/server/database'
import { readKeyring } from '@/server/keyring'
import { createAddressee } from '@/tests/factories/addressees'
import { createCampaign } from '@/tests/factories/campaigns'
import { createModelLetter } from '@/tests/factories/letters'
import { createPetition } from '@/tests/factories/petitions'
import { createTeam } from '@/tests/factories/teams'

/** A web process on a database of its own, and what the references need. No worker: mail would be measured too. */
export interface Stage {
  /** Address of the web process. */
  site: string
  /** The web process's id. */
  webPid: number
  /** Path of a petition's page. */
  page: string
  /** Path of a letter as a PDF, with room for a name. */
  letter: string
  /** Connection string of the database's owner. */
  ownerUrl: string
  /** The files with the keys of web and worker. */
  keyFiles: { web: string; worker: string }
  /** Starts a worker, without a mail server unless one is told; resolves with its process id when it is ready. */
  startWorker: (smtpUrl?: string) => Promise<number>
  /** The process id of the database server, which starts all others of it. */
  databasePid: number
  /** Starts another program that listens on a free port; resolves with its address when it answers. */
  startReference: (file: string, environment?: Record<string, string>) => Promise<Reference>
  close: () => Promise<void>
}

/** A program beside ours. */
export interface Reference {
  url: string
  pid: number
}

export async function openStage(home: string): Promise<Stage> {
  chmodSync(home, 0o755) // PostgreSQL's own user has to pass
  const cluster = await startCluster({ folder: path.join(home, 'postgres'), port: await freePort() })
  const ownerUrl = cluster.url('postgres')
  await prepareDatabase(ownerUrl)
  const files = keyFiles(home)
  await createKeyring(files)
  const logins = await prepareLogins(ownerUrl, files.database)
  const { petition, letter } = await fillDatabase(ownerUrl, files.web)
  const children: ChildProcess[] = []

  async function listen(child: ChildProcess, port: number): Promise<string> {
    children.push(child)
    const address = `http://localhost:${port}`
    for (let tries = 0; tries < 200; tries += 1) {
      const answer = await fetch(address, { redirect: 'manual' }).catch(() => undefined)
      if (answer) return address
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`Nothing answers at ${address}`)
  }

  const port = await freePort()
  const profile = process.env.BENCH_PROFILE
  const web = fork('server/main.ts', [], {
    execArgv: [...(profile ? ['--cpu-prof', `--cpu-prof-dir=${path.resolve(profile)}`] : []), '--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: String(port),
      SITE_URL: `http://localhost:${port}`,
      DATABASE_URL: logins.web,
      KEYRING_FILE: files.web,
      POSTBAG_HOME: home,
    },
  })
  const site = await listen(web, port)
  return {
    site,
    webPid: web.pid ?? 0,
    databasePid: cluster.process.pid ?? 0,
    letter,
    page: `/en/petitions/${petition}`,
    ownerUrl,
    keyFiles: files,
    async startWorker(smtpUrl = 'smtp://localhost:9') {
      const worker = fork('worker/main.ts', [], {
        execArgv: ['--import', 'tsx'],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        env: {
          PATH: process.env.PATH,
          NODE_ENV: 'production',
          SITE_URL: `http://localhost:${port}`,
          DATABASE_URL: logins.worker,
          KEYRING_FILE: files.worker,
          SMTP_URL: smtpUrl,
          MAIL_FROM: 'bench@example.org',
          POSTBAG_HOME: home,
        },
      })
      children.push(worker)
      await once(worker, 'message')
      return worker.pid ?? 0
    },
    async startReference(file, environment = {}) {
      const free = await freePort()
      const env: NodeJS.ProcessEnv = {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        PORT: String(free),
        ...environment,
      }
      const child = spawn(process.execPath, ['--import', 'tsx', file], { env, stdio: 'inherit' })
      return { url: await listen(child, free), pid: child.pid ?? 0 }
    },
    async close() {
      if (profile) await ended(web)
      for (const child of children) {
        child.kill('SIGKILL')
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      }
      await cluster.stop()
    },
  }
}

/** A profile is written by a process that ends by itself. */
async function ended(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  await once(child, 'exit')
}

async function fillDatabase(ownerUrl: string, webKeyring: string): Promise<{ petition: string; letter: string }> {
  const db = openDatabase(ownerUrl, 1)
  const team = await createTeam(db)
  const campaign = await createCampaign(db, { teamId: team.id })
  const { slug } = await createPetition(db, readKeyring('web', webKeyring), { campaignId: campaign.id })
  const model = await createModelLetter(db, { campaignId: campaign.id })
  const addressee = await createAddressee(db)
  await db.$disconnect()
  return { petition: slug, letter: `/en/letters/${model.slug}/${addressee.id}/letter.pdf?country=GB` }
}
