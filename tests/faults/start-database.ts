import { readFileSync } from 'node:fs'
import path from 'node:path'
import { startGuardedCluster } from '@/scripts/database/guarded-cluster'
import { freePort } from '@/scripts/database/ports'

/** A process that starts a database and waits to be killed; tells the ids of the server and of its guard. */
const cluster = await startGuardedCluster({ folder: process.argv[2] ?? '', port: await freePort(), volatile: true })
const pid = Number(readFileSync(path.join(cluster.folder, 'postmaster.pid'), 'utf8').split('\n')[0])
process.send?.([pid, cluster.guard.pid])
setInterval(() => {}, 1_000)
