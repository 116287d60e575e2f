import { readFileSync } from 'node:fs'

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

/** The most memory (MB) that a process has while something is done. */
export async function peakWhile(pid: number, work: Promise<unknown>): Promise<number> {
  let most = 0
  const timer = setInterval(() => {
    most = Math.max(most, costOf(pid).megabytes)
  }, 20)
  await work.finally(() => clearInterval(timer))
  return most
}
