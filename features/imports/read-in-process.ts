import { findProgram, type Program } from '@/features/safety/find-program'
import { passEnvironment } from '@/features/safety/pass-environment'

/** What the reading of one file may take: time (ms), and memory in MB. */
const longest = 60_000
const memory = 512

/** Files that are read at once; whoever comes then waits for a turn, so that many files are not as many processes. */
const mostAtOnce = 2
let reading = 0
const waiting: (() => void)[] = []

async function inTurn<Whole>(read: () => Promise<Whole>): Promise<Whole> {
  if (reading >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else reading += 1
  try {
    return await read()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else reading -= 1
  }
}

/** False where web may start no process (it shares its user with the worker): then it reads even a large file itself. */
export const mayStartReader = () =>
  (process as { permission?: NodeJS.ProcessPermission }).permission?.has('child') !== false

/**
 * Has a file read in a process of its own, which has nothing but what it is sent, and is killed when it takes too long or
 * too much. `take` is given what the process says, part by part, and returns the whole with the last; while it works on a
 * part, the process is told nothing: one that waits for "next" goes no faster than what becomes of its parts. Undefined
 * where the process ended without a last part. Two files are read at once, and others in the order in which they came.
 */
export function readInProcess<Part, Whole>(
  program: Program,
  message: object,
  take: (part: Part) => Whole | undefined | Promise<Whole | undefined>,
  time = longest,
): Promise<Whole | undefined> {
  return inTurn(() => readNow(program, message, take, time))
}

function readNow<Part, Whole>(
  program: Program,
  message: object,
  take: (part: Part) => Whole | undefined | Promise<Whole | undefined>,
  time: number,
): Promise<Whole | undefined> {
  return new Promise((resolve, reject) => {
    const { file, execArgv } = findProgram(program)
    // Asked for in this way, a bundler does not try to take into the site what runs beside it.
    const child = process.getBuiltinModule('node:child_process').fork(file, {
      serialization: 'advanced',
      execArgv: [...execArgv, `--max-old-space-size=${memory}`],
      env: passEnvironment('TZ'),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const end = (whole: Whole | undefined) => {
      clearTimeout(timer)
      child.kill('SIGKILL')
      resolve(whole)
    }
    const timer = setTimeout(() => end(undefined), time)
    const fail = (error: unknown) => {
      end(undefined)
      reject(error)
    }
    let taking = Promise.resolve()
    child.on('message', (part: Part) => {
      taking = taking.then(async () => {
        const whole = await take(part)
        if (whole !== undefined) end(whole)
        else if (child.connected) child.send('next', () => {})
      })
      taking.catch(fail)
    })
    child.on('error', () => end(undefined))
    // Once all it said is here: it may have ended before.
    child.once('disconnect', () => taking.then(() => end(undefined)).catch(fail))
    child.send(message, (error) => error && end(undefined))
  })
}
