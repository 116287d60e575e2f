import path from 'node:path'
import pg from 'pg'
import { type Cluster, runningCluster, startCluster } from './cluster'
import { nextFree } from './ports'

const name = 'postbag'

/** Where the embedded database of an installation keeps its files. */
export function embeddedFolder(home: string): string {
  return path.join(home, 'postgres')
}

/** The owner's connection string to the embedded database, which is created when it is not there. */
export async function embeddedUrl(url: Cluster['url']): Promise<string> {
  const client = new pg.Client(url('postgres'))
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (!rowCount) await client.query(`CREATE DATABASE ${name}`)
  } finally {
    await client.end()
  }
  return url(name)
}

interface Settings {
  DATABASE_URL?: string | undefined
  POSTBAG_HOME: string
  POSTGRES_PORT: number
}

/**
 * Runs `work` with the owner's connection string: of DATABASE_URL, or of the embedded database, which is started for
 * that long when it is not running.
 */
export async function withOwner<T>(settings: Settings, work: (ownerUrl: string) => Promise<T>): Promise<T> {
  if (settings.DATABASE_URL) return work(settings.DATABASE_URL)
  const folder = embeddedFolder(settings.POSTBAG_HOME)
  const running = await runningCluster(folder)
  if (running) return work(await embeddedUrl(running))
  const cluster = await startCluster({ folder, port: await nextFree(settings.POSTGRES_PORT) })
  try {
    return await work(await embeddedUrl(cluster.url))
  } finally {
    await cluster.stop()
  }
}

/** The owner's connection string to a database that is running anyway. Refuses an embedded one that is not. */
export async function runningOwner(settings: Settings): Promise<string> {
  if (settings.DATABASE_URL) return settings.DATABASE_URL
  const running = await runningCluster(embeddedFolder(settings.POSTBAG_HOME))
  if (!running) throw new Error('The embedded database is not running: start the site first')
  return embeddedUrl(running)
}
