import { fork } from 'node:child_process'
import path from 'node:path'
import type { WorkerContext } from '@/features/context'
import { prepareKit } from '@/features/kits/prepare-kit'
import { passEnvironment } from '@/features/safety/pass-environment'
import type { KitPrint } from '@/print/kit-sheets'
import { log } from '@/server/log'

/** Longer than any kit takes; the lease of a kit is longer still. */
const longest = 120_000

/** Prints every kit that waits, one after the other. */
export async function printKits(context: WorkerContext, siteUrl: string): Promise<void> {
  for (;;) {
    const printed = await prepareKit(context, { siteUrl, print: printKitApart })
    if (!printed) return
    const { letterId } = printed
    if (printed.ok) log.info({ letterId, pages: printed.pages }, 'A kit was printed')
    else log.error({ letterId, err: printed.error }, 'A kit could not be printed')
  }
}

/** A kit with the most memory that its printing took, in MB. */
export interface PrintedKit {
  pdf: Uint8Array
  pages: number
  maxRss: number
}

/** Prints a kit in a process of its own, which ends with it. A process that fails or takes too long throws. */
export function printKitApart(kit: KitPrint): Promise<PrintedKit> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(process.cwd(), 'print/kit-process.ts'), {
      serialization: 'advanced',
      execArgv: ['--import', 'tsx'],
      env: passEnvironment('POSTBAG_HOME'),
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let complaint = ''
    let printed: PrintedKit | undefined
    child.stderr?.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(-2_000)
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), longest)
    child.once('message', (message) => {
      printed = message as PrintedKit
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
