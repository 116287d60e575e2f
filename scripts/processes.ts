import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

const hasProc = existsSync('/proc/self/stat')

/** The command line of a process; empty when there is none with this id. */
export function commandLine(pid: number): string {
  if (!hasProc) return ps(pid, 'command=')
  return read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim()
}

/** Tells a process from another one that gets the same id later: when it was started. Empty when it is gone. */
export function birthOf(pid: number): string {
  if (!hasProc) return ps(pid, 'lstart=')
  const fields = fieldsOf(pid)
  return fields[0] === 'Z' ? '' : (fields[19] ?? '')
}

/** The id of a process's parent; 0 when it cannot be told. */
export function parentOf(pid: number): number {
  return Number(hasProc ? fieldsOf(pid)[1] : ps(pid, 'ppid=')) || 0
}

/**
 * Ends a process that was born at `birth`: first by waiting for it to end by itself, then by asking, then by force.
 * Each stage takes up to `patience` ms.
 */
export async function endProcess(pid: number, birth: string, patience = 3_000): Promise<void> {
  const lives = () => birthOf(pid) === birth
  for (const signal of [0, 'SIGTERM', 'SIGKILL'] as const) {
    if (lives()) process.kill(pid, signal)
    for (let waited = 0; lives() && waited < patience; waited += 50) await sleep(50)
  }
}

/** What follows the name in /proc/…/stat: state, parent, … (proc(5), from field 3 on). */
function fieldsOf(pid: number): string[] {
  return read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? []
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function ps(pid: number, column: string): string {
  return (spawnSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '').trim()
}
