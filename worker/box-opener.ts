import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Box } from '@/features/exports/make-export'
import { findProgram } from '@/features/safety/find-program'
import type { WorkerKeys } from '@/features/safety/schema'

/** Threads that open boxes: one box takes about 40 µs, and a million of them would hold back every mail. */
const threads = Math.max(1, Math.min(2, availableParallelism()))

interface Waiting {
  resolve: (opened: unknown[]) => void
  reject: (error: unknown) => void
}
type Answer = { opened: unknown[] } | { fault: string }

/**
 * Opens sealed boxes in threads of this process, which are started with the first: no key leaves the process. What a
 * thread is given it answers in order.
 */
export class BoxOpener {
  private readonly started: { thread: Worker; waiting: Waiting[] }[] = []

  constructor(private readonly keys: WorkerKeys) {}

  /** The values of some boxes. Rejected when one of them does not open. */
  readonly open = (boxes: readonly Box[]): Promise<unknown[]> => {
    if (boxes.length === 0) return Promise.resolve([])
    const { thread, waiting } = this.choose()
    return new Promise((resolve, reject) => {
      waiting.push({ resolve, reject })
      thread.postMessage(boxes)
    })
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await Promise.all(this.started.map(({ thread }) => thread.terminate()))
  }

  /** A new thread as long as there may be more, then the one for which the fewest wait. */
  private choose() {
    const [idlest] = this.started.toSorted((one, other) => one.waiting.length - other.waiting.length)
    if (idlest && (idlest.waiting.length === 0 || this.started.length >= threads)) return idlest
    const { file, execArgv } = findProgram('worker/box-opener-thread.ts')
    const thread = new Worker(file, {
      workerData: this.keys.sealing,
      execArgv,
      resourceLimits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 16 },
    })
    const one = { thread, waiting: [] as Waiting[] }
    thread.on('message', (answer: Answer) => {
      const next = one.waiting.shift()
      if ('opened' in answer) next?.resolve(answer.opened)
      else next?.reject(new Error(answer.fault))
    })
    const fail = (error: unknown) => {
      for (const { reject } of one.waiting.splice(0)) reject(error)
    }
    thread.on('error', fail).on('exit', () => fail(new Error('A thread that opens boxes has ended')))
    this.started.push(one)
    return one
  }
}
