import { rmSync } from 'node:fs'
import { sendHeartbeats } from '@/server/send-heartbeats'
import { startCluster } from './cluster'
import type { GuardOptions, GuardReady } from './guarded-cluster'

const { temporary, ...options } = JSON.parse(process.argv[2] ?? '{}') as GuardOptions

sendHeartbeats()
try {
  const cluster = await startCluster({ ...options, log: (line) => process.stderr.write(`${line}\n`) })
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await cluster.stop()
    if (temporary) rmSync(cluster.folder, { recursive: true, force: true })
    process.exit(0)
  }
  // The parent says goodbye by closing the channel; so does its death.
  process.on('disconnect', stop)
  process.on('SIGTERM', stop)
  process.on('SIGINT', () => {})
  process.stderr.on('error', () => {})
  cluster.process.once('close', () => !stopping && process.exit(1))
  const message: GuardReady = { ready: { folder: cluster.folder, port: cluster.port, base: cluster.url('') } }
  if (process.connected) process.send?.(message)
  else await stop()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`, () => process.exit(1))
}
