import type { ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { findProgram } from '@/features/safety/find-program'
import { passEnvironment } from '@/features/safety/pass-environment'
import { mayStartProcesses } from './may-start'
import { printHere } from './print-here'
import type { AskedPrint } from './prints'

/** A print that takes longer (ms), from when its turn comes, is given up, and its process with it. */
const longest = 30_000
/** Prints that wait for their turn; whoever comes then is told to come again. */
const mostWaiting = 40
/** The compiler keeps a little of every print: after so many its process is replaced. */
const printsOfOne = 2_000
/** Without work for so long (ms) the process ends: it holds the fonts of some twenty scripts. */
const idle = 120_000

interface Waiting {
  resolve: (pdf: Buffer) => void
  reject: (error: Error) => void
}

interface Printer {
  child: ChildProcess
  waiting: Map<number, Waiting>
  prints: number
  /** Ends the process when the print whose turn it is takes too long. */
  turn?: NodeJS.Timeout
  idle?: NodeJS.Timeout
}

// The web process holds this module twice, outside Next's bundle and inside; one process prints for both.
const shared = globalThis as typeof globalThis & {
  postbagPrinter?: Printer
  postbagPrintId?: number
}

/**
 * Prints as PDF, in a process beside this one, so that pages do not wait for it. Undefined when too many wait
 * already; a broken template, and a print that takes half a minute, throw. Where no process may be started, prints are
 * set here, one after the other, and pages wait.
 */
export async function printApart(asked: AskedPrint): Promise<Buffer | undefined> {
  if (!mayStartProcesses()) return printHere(asked, mostWaiting)
  const printer = shared.postbagPrinter ?? start()
  if (printer.waiting.size >= mostWaiting) return undefined
  const id = (shared.postbagPrintId ?? 0) + 1
  shared.postbagPrintId = id
  clearTimeout(printer.idle)
  printer.prints += 1
  // The next print is for a process of its own; this one ends when its last is done.
  if (printer.prints >= printsOfOne) delete shared.postbagPrinter
  return new Promise((resolve, reject) => {
    printer.waiting.set(id, { resolve, reject })
    if (printer.waiting.size === 1) beginTurn(printer)
    printer.child.send({ id, asked }, (error) => error && end(printer))
  })
}

/** Prints come out in the order in which they were asked for: the next one's time begins when the last one is done. */
function beginTurn(printer: Printer): void {
  clearTimeout(printer.turn)
  printer.turn = setTimeout(() => end(printer), longest)
}

function start(): Printer {
  // Asked for in this way, a bundler does not try to take into the site what runs beside it.
  const { file, execArgv } = findProgram('print/print-process.ts')
  const child = process.getBuiltinModule('node:child_process').fork(file, {
    serialization: 'advanced',
    execArgv,
    env: passEnvironment('POSTBAG_HOME'),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const printer: Printer = { child, waiting: new Map(), prints: 0 }
  child.on('message', ({ id, pdf, fault }: { id: number; pdf?: Uint8Array; fault?: string }) => {
    const one = printer.waiting.get(id)
    printer.waiting.delete(id)
    if (pdf) one?.resolve(Buffer.from(pdf))
    else one?.reject(new Error(`This cannot be printed: ${fault}`))
    if (printer.waiting.size > 0) return beginTurn(printer)
    clearTimeout(printer.turn)
    if (shared.postbagPrinter !== printer) child.kill()
    else printer.idle = setTimeout(() => end(printer), idle).unref()
  })
  child.on('error', () => end(printer)).once('exit', () => end(printer))
  // It must not keep this process from ending.
  child.unref()
  child.channel?.unref()
  shared.postbagPrinter = printer
  return printer
}

/** Ends a process; what waited for it is given up. */
function end(printer: Printer): void {
  if (shared.postbagPrinter === printer) delete shared.postbagPrinter
  clearTimeout(printer.idle)
  clearTimeout(printer.turn)
  printer.child.kill('SIGKILL')
  for (const { reject } of printer.waiting.values()) reject(new Error('A letter could not be printed in time'))
  printer.waiting.clear()
}

/** Prints that say nothing of anybody, by all that stands on them. */
const blanks = new LRUCache<string, Buffer>({
  maxSize: 16 * 1024 * 1024,
  sizeCalculation: ({ length }) => length,
})
const printing = new Map<string, Promise<Buffer | undefined>>()

/**
 * Prints what nobody has written in: the same one is printed once, for all who want it. `said` is all that stands on it, where
 * that is shorter to say than what is printed from (a picture by its id).
 */
export function printBlank(asked: AskedPrint, said: unknown = asked): Promise<Buffer | undefined> {
  const key = createHash('sha256').update(JSON.stringify(said)).digest('base64url')
  const known = blanks.get(key)
  if (known) return Promise.resolve(known)
  const begun = printing.get(key) ?? printApart(asked)
  printing.set(key, begun)
  return begun
    .then((pdf) => {
      if (pdf) blanks.set(key, pdf)
      return pdf
    })
    .finally(() => printing.delete(key))
}
