import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { Heartbeats } from './heartbeats'
import type { StartLock } from './lock'
import { LogFile, type LogTrouble } from './log-file'
import { readable, type SayLine } from './say'
import type { User } from './separate'

/** A process that is kept running. */
export interface Plan {
  name: string
  /** Arguments of node. */
  arguments: string[]
  env: Record<string, string | undefined>
  /** How long it may take to end when asked, in ms; then it is killed. */
  patience: number
  /** Says "alive" every ten seconds; when it does not for this many ms, it is killed and started again. */
  silence?: number
  /** Whose it is, when it is not ours. Only root can give a process away. */
  user?: User
}

interface Child {
  process: ChildProcess
  startedAt: number
  /** Ends that followed one another too fast. */
  failures: number
  lastLines: string[]
}

interface Options {
  logs: string
  development: boolean
  say: SayLine
  lock: StartLock
  /** How often the processes are looked after, in ms. */
  every?: number
}

const backOff = [1, 2, 5, 10, 30]

/** Starts processes, brings back the ones that end by themselves or hang, and stops them in order. */
export class Supervisor {
  #phase: 'starting' | 'running' | 'stopping' = 'starting'
  #children = new Map<string, Child>()
  #order: Plan[] = []
  #room = true
  #waiting = new Set<AbortController>()
  #heartbeats: Heartbeats
  #timer: NodeJS.Timeout
  #fail: (error: Error) => void = () => {}
  /** Rejects when a process ends before everything was well for the first time. */
  readonly failure = new Promise<never>((_, reject) => {
    this.#fail = reject
  })

  constructor(private readonly options: Options) {
    this.failure.catch(() => {})
    const every = options.every ?? 5_000
    this.#heartbeats = new Heartbeats(every)
    this.#timer = setInterval(() => this.#look(), every).unref()
  }

  /** Starts a process; from then on it is looked after. The promise has its first message. */
  start<Message>(plan: Plan): Promise<Message> {
    if (this.#phase === 'stopping') return this.failure
    this.#order.push(plan)
    const child = this.#spawn(plan, 0)
    const first = new Promise<Message>((resolve) => {
      child.on('message', (message) => message !== 'alive' && resolve(message as Message))
    })
    return Promise.race([first, this.failure])
  }

  /** Everything is well: from now on, who ends is brought back. */
  settle(): void {
    this.#phase = 'running'
  }

  /** Tells the processes whether the disk has room. When it has again, what waits to be started is started at once. */
  setRoom(room: boolean): void {
    this.#room = room
    // One that is ending does not hear it any more; that it ends is seen elsewhere.
    for (const { process } of this.#children.values()) if (process.connected) process.send({ room }, () => {})
    if (room) for (const waiting of this.#waiting) waiting.abort()
  }

  /** Stops everything, last started first. Nothing can be started any more. */
  async stop(): Promise<void> {
    this.#phase = 'stopping'
    clearInterval(this.#timer)
    this.#fail(new Error('Stopped'))
    for (const plan of this.#order.toReversed()) await this.#end(plan)
  }

  #spawn(plan: Plan, failures: number): ChildProcess {
    const child = spawn(process.execPath, plan.arguments, {
      // A home that is root's is closed to others.
      env: { ...plan.env, ...(plan.user && { HOME: '/' }) } as NodeJS.ProcessEnv,
      ...plan.user,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // Its own group: Ctrl-C in the terminal is for us, and we stop the processes in order.
      detached: true,
    })
    const entry: Child = { process: child, startedAt: performance.now(), failures, lastLines: [] }
    this.#children.set(plan.name, entry)
    if (child.pid) this.options.lock.remember(plan.name, child.pid)
    if (plan.silence) this.#heartbeats.expect(plan.name, plan.silence, performance.now())
    child.on('message', (message) => message === 'alive' && this.#heartbeats.hear(plan.name, performance.now()))
    if (!this.#room) child.send({ room: false })
    const file = new LogFile(this.options.logs, plan.name, (trouble) => this.#tellOfLog(plan, trouble))
    if (child.stdout) this.#follow(plan, entry, child.stdout, file)
    if (child.stderr) this.#follow(plan, entry, child.stderr, file)
    child.once('close', (code, signal) => this.#ended(plan, entry, signal ?? `code ${code}`))
    child.on('error', () => {}) // a process that cannot be spawned also closes
    return child
  }

  #follow(plan: Plan, entry: Child, stream: Readable, file: LogFile): void {
    createInterface({ input: stream }).on('line', (line) => {
      file.write(`${line}\n`)
      entry.lastLines = [...entry.lastLines, line].slice(-12)
      // What the database says is for its log; what a process says without being in trouble, for development.
      const chatter = plan.name === 'database' || (stream === entry.process.stdout && !line.startsWith('{'))
      const shown = chatter && !this.options.development ? null : readable(line, this.options.development)
      if (shown && this.#phase !== 'starting') this.options.say.quote(plan.name, shown)
    })
  }

  #tellOfLog({ name }: Plan, trouble: LogTrouble): void {
    const { say } = this.options
    if ('code' in trouble) say.warn(`The log of ${name} cannot be written (${trouble.code}); its lines are dropped.`)
    else say.done(`The log of ${name} is written again; ${trouble.lost} of its lines were dropped.`)
  }

  #look(): void {
    this.options.lock.keep()
    for (const name of this.#heartbeats.silent(performance.now())) {
      this.#heartbeats.forget(name)
      this.options.say.warn(`The ${name} process hangs: it has not been heard of for too long and is killed.`)
      this.#children.get(name)?.process.kill('SIGKILL')
    }
  }

  #ended(plan: Plan, entry: Child, how: string): void {
    const { say } = this.options
    this.#heartbeats.forget(plan.name)
    if (this.#phase === 'stopping') return
    if (this.#phase === 'starting') {
      const words = entry.lastLines.map((line) => readable(line, true) ?? line).join('\n  ')
      this.#fail(new Error(`The ${plan.name} process ended before it was ready (${how}):\n\n  ${words}`))
      return
    }
    const failures = performance.now() - entry.startedAt > 60_000 ? 0 : entry.failures
    const wait = backOff[Math.min(failures, backOff.length - 1)] ?? 30
    say.warn(`The ${plan.name} process ended unexpectedly (${how}); it starts again in ${wait} s.`)
    void this.#rest(wait * 1_000).then(() => {
      if (this.#phase !== 'running') return
      this.#spawn(plan, failures + 1)
      say.done(`The ${plan.name} process was started again.`)
    })
  }

  /** Waits, at most until the disk has room again. */
  async #rest(ms: number): Promise<void> {
    const waiting = new AbortController()
    this.#waiting.add(waiting)
    await sleep(ms, undefined, { signal: waiting.signal }).catch(() => {})
    this.#waiting.delete(waiting)
  }

  async #end(plan: Plan): Promise<void> {
    const child = this.#children.get(plan.name)?.process
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), plan.patience)
    await ended
    clearTimeout(timer)
  }
}
