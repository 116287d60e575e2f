import { log } from '@/server/log'

/** Does something again and again, one at a time, with a pause between. A failure is told and the next turn comes. */
export function repeat(name: string, pause: number, work: () => Promise<unknown>): { stop(): Promise<void> } {
  let stopped = false
  let wake = () => {}
  const done = (async () => {
    while (!stopped) {
      await work().catch((err: unknown) => log.warn({ err, task: name }, 'A task failed'))
      if (stopped) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  })()
  return {
    stop: () => {
      stopped = true
      wake()
      return done
    },
  }
}
