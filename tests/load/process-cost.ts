import { readdirSync, readFileSync } from 'node:fs'

/** What a process has taken so far: seconds of processor time, and MB of memory now. Linux alone tells. */
export interface Cost {
  cpuSeconds: number
  megabytes: number
}

/** Clock ticks in a second, as the kernel tells times to programs (proc_pid_stat(5)). */
const ticks = 100

/** What a running process of this machine has taken so far. */
export function costOf(pid: number): Cost {
  // The name in brackets may hold anything; what follows it is counted from the state, the third field.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  return { cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticks, megabytes: kilobytes / 1024 }
}

/** Seconds of processor time that a process and all that it has started have taken so far. */
export function cpuOf(pid: number): number {
  return [pid, ...childrenOf(pid)].reduce((sum, one) => sum + cpuSecondsOf(one), 0)
}

/** That of a process which may have ended meanwhile. */
function cpuSecondsOf(pid: number): number {
  try {
    return costOf(pid).cpuSeconds
  } catch {
    return 0
  }
}

/** The most memory (MB) that a process had, and the largest of the processes it started. */
export interface Peak {
  own: number
  child: number
}

/** The most memory that a process and those it starts have while something is done. */
export async function peakWhile(pid: number, work: Promise<unknown>): Promise<Peak> {
  const most: Peak = { own: 0, child: 0 }
  const timer = setInterval(() => {
    most.own = Math.max(most.own, costOf(pid).megabytes)
    for (const child of childrenOf(pid)) most.child = Math.max(most.child, memoryOf(child))
  }, 20)
  await work.finally(() => clearInterval(timer))
  return most
}

function childrenOf(pid: number): number[] {
  const tasks = readdirSync(`/proc/${pid}/task`)
  return tasks.flatMap((task) =>
    readOrNothing(`/proc/${pid}/task/${task}/children`).split(' ').filter(Boolean).map(Number),
  )
}

/** That of a process which may have ended meanwhile. */
function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readOrNothing(`/proc/${pid}/status`))?.[1] ?? 0) / 1024
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
