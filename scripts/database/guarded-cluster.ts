import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Cluster, ClusterOptions } from './cluster'

/** What the guard process is told. */
export interface GuardOptions extends Omit<ClusterOptions, 'log'> {
  /** Deletes the files when the server has stopped. */
  temporary?: boolean
}

/** What the guard process answers when the server takes connections. */
export interface GuardReady {
  ready: { folder: string; port: number; base: string }
}

export interface GuardedCluster extends Pick<Cluster, 'folder' | 'port' | 'url' | 'stop'> {
  guard: ChildProcess
}

/**
 * Starts an embedded PostgreSQL under a small process of its own that outlives us just long enough to stop it, so that
 * even after `kill -9` no server stays behind.
 */
export async function startGuardedCluster(options: GuardOptions): Promise<GuardedCluster> {
  const guard = fork(fileURLToPath(new URL('guard-process.ts', import.meta.url)), [JSON.stringify(options)], {
    execArgv: ['--import', 'tsx'],
    env: { NODE_ENV: 'production', PATH: process.env.PATH },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    detached: true,
  })
  let complaint = ''
  guard.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-4_000)
  })
  // Not "close": that never comes when we have closed the channel.
  const ended = new Promise<void>((resolve) => guard.once('exit', () => resolve()))
  const ready = new Promise<GuardReady['ready']>((resolve) => {
    guard.on('message', (message: GuardReady | 'alive') => message !== 'alive' && resolve(message.ready))
  })
  const state = await Promise.race([ready, ended])
  if (!state) throw new Error(complaint.trim() || 'The embedded PostgreSQL did not start')
  return {
    ...state,
    guard,
    url: (database) => `${state.base}${database}`,
    stop: async () => {
      if (guard.connected) guard.disconnect()
      await ended
    },
  }
}
