import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { commandLine } from '@/scripts/processes'
import { type Binaries, findBinaries, reachableFolder } from './binaries'

/** The owner of an embedded database. */
const owner = 'postbag'

const environment: NodeJS.ProcessEnv = { NODE_ENV: 'production', PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' }

export interface Cluster {
  folder: string
  port: number
  /** Ends when the server ends, for whatever reason. */
  process: ChildProcess
  /** Connection string of the owner to one database of this cluster. */
  url: (database: string) => string
  stop: () => Promise<void>
}

export interface ClusterOptions {
  folder: string
  port: number
  /** For tests: never waits for the disk, so that a power cut would lose everything. */
  volatile?: boolean
  log?: (line: string) => void
}

/**
 * Starts an embedded PostgreSQL on 127.0.0.1, after creating its files when the folder is new and after stopping a
 * server that a killed run has left behind in it. Resolves when it takes connections.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const binaries = await findBinaries()
  const folder = reachableFolder(path.resolve(options.folder), binaries)
  const password = existsSync(path.join(folder, 'PG_VERSION')) ? readPassword(folder) : createFiles(folder, binaries)
  await stopServer(folder)
  const child = spawn(binaries.postgres, ['-D', folder, ...settings(options)], {
    ...binaries.runAs,
    cwd: '/',
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
    // Ctrl-C reaches everything in the terminal's group; this one is stopped last, by us.
    detached: true,
  })
  const complaint: string[] = []
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint.push(text)
    for (const line of text.trimEnd().split('\n')) options.log?.(line)
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const stop = async () => {
    child.kill('SIGINT') // "fast": refuses new work, rolls back what runs
    await ended
  }
  await Promise.race([
    isReady(folder, child),
    ended.then(() => {
      throw new Error(`The embedded PostgreSQL did not start:\n${complaint.join('').trim()}`)
    }),
  ])
  return { folder, port: options.port, process: child, url: urls(password, options.port), stop }
}

/** Connection strings of the server that runs in this folder; null when none does. */
export async function runningCluster(folder: string): Promise<Cluster['url'] | null> {
  const actual = reachableFolder(path.resolve(folder), await findBinaries())
  const [pid, , , port] = readPidFile(actual)
  const runs = pid && port && commandLine(Number(pid)).includes(actual)
  return runs ? urls(readPassword(actual), Number(port)) : null
}

function urls(password: string, port: number): Cluster['url'] {
  return (database) => `postgresql://${owner}:${password}@127.0.0.1:${port}/${database}`
}

function settings({ port, volatile }: ClusterOptions): string[] {
  const values: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    log_timezone: 'UTC',
    timezone: 'UTC',
    // What people write must not reach the log: no statements, no values.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(volatile ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 300 } : {}),
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

function passwordFile(folder: string): string {
  return path.join(folder, 'postbag-owner')
}

function readPassword(folder: string): string {
  return readFileSync(passwordFile(folder), 'utf8').trim()
}

function createFiles(folder: string, binaries: Binaries): string {
  const password = randomBytes(24).toString('base64url')
  const handover = path.join(tmpdir(), `postbag-${randomBytes(8).toString('hex')}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const wasEmpty = readdirSync(folder).length === 0
  try {
    writeFileSync(handover, password, { mode: 0o600 })
    if (binaries.runAs) for (const own of [folder, handover]) chownSync(own, binaries.runAs.uid, binaries.runAs.gid)
    const made = spawnSync(
      binaries.initdb,
      [
        '--pgdata',
        folder,
        '--username',
        owner,
        '--pwfile',
        handover,
        '--auth',
        'scram-sha-256',
        // The collation comes with PostgreSQL, so that an upgrade of the system cannot break an index.
        '--encoding',
        'UTF8',
        '--locale-provider',
        'builtin',
        '--builtin-locale',
        'C.UTF-8',
        '--locale',
        'C',
        '--no-instructions',
      ],
      { ...binaries.runAs, cwd: '/', env: environment, encoding: 'utf8' },
    )
    if (made.status !== 0) {
      throw new Error(
        `The embedded PostgreSQL could not create its files in ${folder}:\n${made.stderr ?? made.error?.message}`,
      )
    }
    writeFileSync(passwordFile(folder), password, { mode: 0o600 })
  } catch (error) {
    if (wasEmpty) rmSync(folder, { recursive: true, force: true }) // half made: the next start begins anew
    throw error
  } finally {
    rmSync(handover, { force: true })
  }
  return password
}

/** A server writes "ready" into its pid file. */
async function isReady(folder: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const [pid, , , , , , , status] = readPidFile(folder)
    if (Number(pid) === child.pid && status?.trim() === 'ready') return
    await sleep(20)
  }
}

function readPidFile(folder: string): string[] {
  const file = path.join(folder, 'postmaster.pid')
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
}

/** Stops the server of a run that was killed; a pid that belongs to something else by now is only forgotten. */
export async function stopLeftOver(folder: string): Promise<void> {
  await stopServer(reachableFolder(path.resolve(folder), await findBinaries()))
}

async function stopServer(folder: string): Promise<void> {
  // A server that ran out of disk leaves an empty file, over which the next one would stumble.
  const pid = Number(readPidFile(folder)[0]) || 0
  if (pid && commandLine(pid).includes(folder)) {
    process.kill(pid, 'SIGINT')
    for (let tries = 0; tries < 500 && commandLine(pid).includes(folder); tries++) await sleep(20)
  }
  rmSync(path.join(folder, 'postmaster.pid'), { force: true })
}
