import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { lacks, type PackageLock } from '@/scripts/check-structure/check-lock'

/**
 * `npm run lock`: the lock for what package.json asks, with the parts of every package for every system. npm leaves out
 * the parts for other systems when packages are installed beside the lock, so it is made in an empty folder.
 */
const file = 'package-lock.json'
const folder = mkdtempSync(path.join(tmpdir(), 'lock-'))
const there = path.join(folder, file)
try {
  copyFileSync('package.json', path.join(folder, 'package.json'))
  copyFileSync('.npmrc', path.join(folder, '.npmrc'))
  writeLock(withoutHalves(readLock(file)))
  const made = spawnSync('npm', ['install', '--package-lock-only', '--save', '--no-audit'], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (made.status !== 0) throw new Error('npm could not make the lock')
  writeLock(withoutEngines(readLock(there)))
  copyFileSync(there, file)
  console.log(`${file}: ${Object.keys(readLock(file).packages).length - 1} packages`)
} finally {
  rmSync(folder, { recursive: true })
}

function readLock(from: string): PackageLock {
  return JSON.parse(readFileSync(from, 'utf8')) as PackageLock
}

function writeLock(lock: PackageLock): void {
  writeFileSync(there, `${JSON.stringify(lock, null, 2)}\n`)
}

/** Without the packages that lack a part: npm looks them up again, whole. */
function withoutHalves(lock: PackageLock): PackageLock {
  const halves = lacks(lock.packages).map((found) => found.split(' lacks ')[0] ?? '')
  for (const place of halves) if (place) delete lock.packages[place]
  return lock
}

/** Without what packages say of Node: npm asks it of the Node that installs, and everything runs on the pinned one. */
function withoutEngines(lock: PackageLock): PackageLock {
  for (const [place, locked] of Object.entries(lock.packages)) if (place) delete locked.engines
  return lock
}
