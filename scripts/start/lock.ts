import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { birthOf, endProcess } from '@/scripts/processes'
import { writeWhole } from '@/scripts/write-whole'

interface Running {
  pid: number
  birth: string
  children: { name: string; pid: number; birth: string }[]
}

/** The start command's claimStartLock on a home folder. */
export interface StartLock {
  /** Remembers a process, so that the next start can clean up if this one is killed. Tried again by `keep` if it fails. */
  remember: (name: string, pid: number) => void
  /** Writes down what could not be written before, when there is such a thing; asked now and then. */
  keep: () => void
  release: () => void
}

/**
 * Claims a home folder for this process, after ending what a killed run has left behind in it. Refuses while another
 * start command is running there.
 */
export async function claimStartLock(home: string): Promise<StartLock> {
  const file = path.join(home, 'running.json')
  mkdirSync(home, { recursive: true })
  const last = read(file)
  if (last && birthOf(last.pid) === last.birth) {
    throw new Error(
      `Postbag is already running from ${home} (process ${last.pid}). Stop it first, or set POSTBAG_HOME.`,
    )
  }
  await Promise.all((last?.children ?? []).map(({ pid, birth }) => birth && endProcess(pid, birth)))
  const running: Running = { pid: process.pid, birth: birthOf(process.pid), children: [] }
  let written = true
  replace(file, running)
  const keep = () => {
    if (written) return
    try {
      replace(file, running)
      written = true
    } catch {
      // The disk is full: what was written last is still there, and this is tried again.
    }
  }
  return {
    remember: (name, pid) => {
      running.children = [
        ...running.children.filter((child) => child.name !== name),
        { name, pid, birth: birthOf(pid) },
      ]
      written = false
      keep()
    },
    keep,
    release: () => {
      written = true
      rmSync(file, { force: true })
    },
  }
}

function replace(file: string, running: Running): void {
  writeWhole({ [file]: `${JSON.stringify(running, null, 2)}\n` })
}

function read(file: string): Running | null {
  try {
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Running) : null
  } catch {
    return null // somebody else wrote into it
  }
}
