import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Lock } from './lock'
import { LogFile } from './log-file'
import { readable, type Say } from './say'

/** A process that is kept running. */
export interface Plan {
  name: string
  /** Arguments of node. */
  arguments: string[]
  env: Record<string, string | undefined>
  /** How long it may take to end when asked, in ms; then it is killed. */
  patience: number
}

interface Child {
  process: ChildProcess
  startedAt: number
  /** Ends that followed one another too fast. */
  failures: number
  lastLines: string[]
}

const backOff = [1, 2, 5, 10, 30]

/** Starts processes, brings back the ones that end by themselves, and stops them in order. */
export class Supervisor {
  #phase: 'starting' | 'running' | 'stopping' = 'starting'
  #children = new Map<string, Child>()
  #order: Plan[] = []
  #fail: (error: Error) => void = () => {}
  /** Rejects when a process ends before everything was well for the first time. */
  readonly failure = new Promise<never>((_, reject) => {
    this.#fail = reject
  })

  constructor(private readonly options: { logs: string; development: boolean; say: Say; lock: Lock }) {
    this.failure.catch(() => {})
  }

  /** Starts a process; from then on it is looked after. The promise has its first message. */
  start<Message>(plan: Plan): Promise<Message> {
    if (this.#phase === 'stopping') return this.failure
    this.#order.push(plan)
    const child = this.#spawn(plan, 0)
    return Promise.race([once(child, 'message').then(([message]) => message as Message), this.failure])
  }

  /** Everything is well: from now on, who ends is brought back. */
  settle(): void {
    this.#phase = 'running'
  }

  /** Stops everything, last started first. Nothing can be started any more. */
  async stop(): Promise<void> {
    this.#phase = 'stopping'
    this.#fail(new Error('Stopped'))
    for (const plan of this.#order.toReversed()) await this.#end(plan)
  }

  #spawn(plan: Plan, failures: number): ChildProcess {
    const child = spawn(process.execPath, plan.arguments, {
      env: plan.env as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // Its own group: Ctrl-C in the terminal is for us, and we stop the processes in order.
      detached: true,
    })
    const entry: Child = { process: child, startedAt: Date.now(), failures, lastLines: [] }
    this.#children.set(plan.name, entry)
    if (child.pid) this.options.lock.remember(plan.name, child.pid)
    const file = new LogFile(this.options.logs, plan.name)
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

  #ended(plan: Plan, entry: Child, how: string): void {
    const { say } = this.options
    if (this.#phase === 'stopping') return
    if (this.#phase === 'starting') {
      const words = entry.lastLines.map((line) => readable(line, true) ?? line).join('\n  ')
      this.#fail(new Error(`The ${plan.name} process ended before it was ready (${how}):\n\n  ${words}`))
      return
    }
    const failures = Date.now() - entry.startedAt > 60_000 ? 0 : entry.failures
    const wait = backOff[Math.min(failures, backOff.length - 1)] ?? 30
    say.warn(`The ${plan.name} process ended unexpectedly (${how}); it starts again in ${wait} s.`)
    void sleep(wait * 1_000).then(() => {
      if (this.#phase !== 'running') return
      this.#spawn(plan, failures + 1)
      say.done(`The ${plan.name} process was started again.`)
    })
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
