import { fork } from 'node:child_process'
import type { Paper } from '@/features/replies/receive-reply'
import { findProgram } from '@/features/safety/find-program'
import { passEnvironment } from '@/features/safety/pass-environment'
import type { DrawnPaper } from './bind-pictures'

/** What the drawing of one scan may take: time, and memory of the heap in MB and of the drawing in pages of 64 kB. */
const longest = 60_000
const memory = 256
const drawingMemory = 6_144

/**
 * Draws the pages of papers that strangers made in a process of its own, which is killed when it takes too long or too
 * much. One scan is drawn after the other. What ends the process is `broken`.
 */
export function drawPaper(papers: readonly Paper[]): Promise<DrawnPaper> {
  const drawn = last.then(() => drawApart(papers))
  last = drawn.catch(() => {})
  return drawn
}

let last: Promise<unknown> = Promise.resolve()

function drawApart(papers: readonly Paper[]): Promise<DrawnPaper> {
  return new Promise((resolve) => {
    const { file, execArgv } = findProgram('print/paper-process.ts')
    // Not for the bundler, which would look for it in the site: it runs as it stands.
    const child = fork(/* turbopackIgnore: true */ file, {
      serialization: 'advanced',
      execArgv: [...execArgv, `--max-old-space-size=${memory}`, `--wasm-max-mem-pages=${drawingMemory}`],
      env: passEnvironment(),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const end = (drawn: DrawnPaper) => {
      clearTimeout(timer)
      child.kill('SIGKILL')
      resolve(drawn)
    }
    const fail = () => end({ ok: false, reason: 'broken' })
    const timer = setTimeout(fail, longest)
    child.once('message', (drawn) => end(drawn as DrawnPaper))
    child.on('error', fail).once('exit', fail)
    child.send(papers, (error) => error && fail())
  })
}
