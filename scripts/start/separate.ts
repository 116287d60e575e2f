import { spawnSync } from 'node:child_process'
import { chmodSync, lchownSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Settings } from './settings'

/** A user without privileges, by number: nobody logs in as them, and /etc knows nothing of them. */
export interface User {
  uid: number
  gid: number
}

/** What keeps the web process from the worker's key. */
export type Separation =
  /** Each process is a user of its own, who owns its key ring. Only root can start processes like that. */
  | { by: 'users'; web: User; worker: User; inbox: User }
  /** Node refuses web every file it does not need, every thread and every process. `why` root did not do better. */
  | { by: 'permission'; why?: string }
  | { by: 'nothing' }

/** Numbers that systemd sets aside for users who exist while a service runs: no system gives them to people. */
const range = { first: 61_184, last: 65_519 }

/** Decides how the processes of a site are kept apart, before its first key is made. */
export function chooseSeparation({ development, home, keyFiles }: Settings): Separation {
  if (development) return { by: 'nothing' }
  if (process.getuid?.() !== 0) return { by: 'permission' }
  const taken = takenNumbers()
  const [web, worker, inbox] = [keyFiles.web, keyFiles.worker, inboxFolder(home)].map((file) => userOf(file, taken))
  if (!web || !worker || !inbox) return { by: 'permission', why: 'no number for a user is free' }
  const missed = [process.execPath, process.cwd(), path.resolve('node_modules/next/package.json'), home].find(
    (file) => !canReach(file, web),
  )
  if (missed) return { by: 'permission', why: `a user without privileges cannot reach ${missed}` }
  return { by: 'users', web, worker, inbox }
}

/** Gives each process what is its own; nothing to do when they are not users of their own. */
export function handOver(separation: Separation, { keyFiles }: Settings): void {
  if (separation.by !== 'users') return
  // Each may pass, none may look around.
  chmodSync(path.dirname(keyFiles.web), 0o711)
  for (const use of ['web', 'worker'] as const) give(keyFiles[use], separation[use])
}

/** The folder of the inbox, made for whoever runs it and closed to everybody else. */
export function prepareInbox(separation: Separation, home: string): string {
  const folder = inboxFolder(home)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  if (separation.by === 'users') {
    give(folder, separation.inbox)
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      give(path.join(folder, name), separation.inbox)
  }
  return folder
}

function inboxFolder(home: string): string {
  return path.join(home, 'inbox')
}

/** Never through a link: who may write into a folder must not choose what is given to them. */
function give(file: string, { uid, gid }: User): void {
  lchownSync(file, uid, gid)
}

/** Who owns this already, else a number that is free; then it is taken. */
function userOf(file: string, taken: Set<number>): User | undefined {
  const owner = statSync(file, { throwIfNoEntry: false })
  if (owner && owner.uid >= range.first && owner.uid <= range.last) {
    taken.add(owner.uid)
    return { uid: owner.uid, gid: owner.uid }
  }
  const count = range.last - range.first + 1
  const begin = Math.floor(Math.random() * count)
  for (let step = 0; step < count; step++) {
    const uid = range.first + ((begin + step) % count)
    if (taken.has(uid)) continue
    taken.add(uid)
    return { uid, gid: uid }
  }
  return undefined
}

/** The numbers of users and groups that the system knows, and of whoever runs a process. */
function takenNumbers(): Set<number> {
  const known = ['/etc/passwd', '/etc/group'].flatMap((file) => lines(file).map((line) => Number(line.split(':')[2])))
  const running = entries('/proc').map((pid) => statSync(path.join('/proc', pid), { throwIfNoEntry: false })?.uid)
  return new Set([...known, ...running].filter((uid) => uid !== undefined))
}

function lines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^\d+$/.test(name))
  } catch {
    return []
  }
}

function canReach(file: string, user: User): boolean {
  const command = 'test -r "$1" && { test ! -d "$1" || test -x "$1"; }'
  return spawnSync('/bin/sh', ['-c', command, 'sh', file], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
}
