import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { birthOf, endProcess } from '../processes'

interface Running {
  pid: number
  birth: string
  children: { name: string; pid: number; birth: string }[]
}

/** The start command's claim on a home folder. */
export interface Lock {
  /** Remembers a process, so that the next start can clean up if this one is killed. */
  remember: (name: string, pid: number) => void
  release: () => void
}

/**
 * Claims a home folder for this process, after ending what a killed run has left behind in it. Refuses while another
 * start command is running there.
 */
export async function claim(home: string): Promise<Lock> {
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
  const write = () => writeFileSync(file, `${JSON.stringify(running, null, 2)}\n`)
  write()
  return {
    remember: (name, pid) => {
      running.children = [
        ...running.children.filter((child) => child.name !== name),
        { name, pid, birth: birthOf(pid) },
      ]
      write()
    },
    release: () => rmSync(file, { force: true }),
  }
}

function read(file: string): Running | null {
  try {
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Running) : null
  } catch {
    return null // cut off in the middle of writing
  }
}
