import { fork } from 'node:child_process'
import path from 'node:path'
import type { KitPrint } from '@/print/kit'

/** Longer than any kit takes; the lease of a kit is longer still. */
const longest = 120_000

/** Prints a kit in a process of its own, which ends with it. A process that fails or takes too long throws. */
export function printKitApart(kit: KitPrint): Promise<{ pdf: Uint8Array; pages: number; maxRss: number }> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(process.cwd(), 'print/kit-process.ts'), {
      serialization: 'advanced',
      execArgv: ['--import', 'tsx'],
      // Fonts and POSTBAG_HOME: what prints needs no database, no keys and no mail.
      env: { PATH: process.env.PATH, POSTBAG_HOME: process.env.POSTBAG_HOME, NODE_ENV: process.env.NODE_ENV },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let complaint = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(-2_000)
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), longest)
    let printed: { pdf: Uint8Array; pages: number; maxRss: number } | undefined
    child.once('message', (message) => {
      printed = message as typeof printed
    })
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      if (printed) resolve(printed)
      else reject(new Error(`The kit was not printed (${signal ?? code}): ${complaint}`))
    })
    child.send(kit)
  })
}
