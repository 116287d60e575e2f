import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { TestDatabase } from '@/tests/integration/harness'
import type { FaultySmtp } from './smtp-server'

export interface WorkerProcess {
  child: ChildProcess
  /** Everything it has said. */
  said: () => string
  /** Resolves when it has said that it is ready. */
  ready: Promise<void>
  /** Resolves with its exit code, or the signal that ended it. */
  ended: Promise<number | string>
}

/** Starts the worker as the start command does, in a process of its own. */
export function startWorker(
  database: TestDatabase,
  smtp: FaultySmtp,
  environment: Record<string, string | undefined> = {},
): WorkerProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'worker/main.ts'], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      DATABASE_URL: database.urls.worker,
      KEYRING_FILE: database.keyFiles.worker,
      SMTP_URL: smtp.url,
      SITE_URL: 'https://sign.example.net',
      MAIL_FROM: 'Postbag <post@example.net>',
      ...environment,
    } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
  }
  const ended = once(child, 'exit').then(([code, signal]) => (signal ?? code) as number | string)
  const ready = Promise.race([
    new Promise<void>((resolve) => child.on('message', (message) => message === 'ready' && resolve())),
    ended.then((how) => {
      throw new Error(`The worker ended (${how}):\n${text}`)
    }),
  ])
  ready.catch(() => {})
  return { child, said: () => text, ready, ended }
}
