import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { birthOf } from '@/scripts/processes'
import { claimStartLock } from '@/scripts/start/lock'
import type { SayLine } from '@/scripts/start/say'
import { type Plan, Supervisor } from '@/scripts/start/supervisor'

let home: string
let told: string[]
const note = (...words: (string | undefined)[]) => void told.push(words.filter(Boolean).join(' '))
const say: SayLine = { done: note, doing: note, warn: note, quote: note, plain: note }

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'postbag-start-'))
  chmodSync(home, 0o755) // PostgreSQL's own user has to pass
  told = []
})
afterEach(() => rmSync(home, { recursive: true }))

/** A process that says hello and stays; `more` is what it does besides. */
function plan(name: string, more = ''): Plan {
  const code = `process.once('disconnect', () => process.exit()); ${more}; process.send('ready')`
  return { name, arguments: ['-e', code], env: { PATH: process.env.PATH }, patience: 30_000 }
}

async function supervise(every = 5_000): Promise<{ supervisor: Supervisor; pids: () => Record<string, number> }> {
  const lock = await claimStartLock(home)
  const supervisor = new Supervisor({ logs: path.join(home, 'logs'), development: false, say, lock, every })
  const children = () => JSON.parse(readFileSync(path.join(home, 'running.json'), 'utf8')).children
  return {
    supervisor,
    pids: () => Object.fromEntries(children().map(({ name, pid }: Plan & { pid: number }) => [name, pid])),
  }
}

async function until(what: () => boolean): Promise<void> {
  for (let tries = 0; !what(); tries++) {
    if (tries > 3_000) throw new Error(`Waited in vain. Told so far:\n${told.join('\n')}`)
    await sleep(20)
  }
}

describe('the processes of a site', () => {
  test('one that is killed is brought back, and people are told', async () => {
    const { supervisor, pids } = await supervise()
    await supervisor.start(plan('web'))
    supervisor.settle()
    const first = pids().web ?? 0
    process.kill(first, 'SIGKILL')
    await until(() => (pids().web ?? 0) !== first && birthOf(pids().web ?? 0) !== '')
    expect(told[0]).toBe('The web process ended unexpectedly (SIGKILL); it starts again in 1 s.')
    await supervisor.stop()
  })

  test('one that cannot start is an error with its last words', async () => {
    const { supervisor } = await supervise()
    const broken = { ...plan('worker'), arguments: ['-e', "console.error('no key ring'); process.exit(3)"] }
    await expect(supervisor.start(broken)).rejects.toThrow(/The worker process ended .* \(code 3\):\s+no key ring/)
    await supervisor.stop()
  })

  test.each([
    ['is frozen', ''],
    ['spins', "process.once('message', () => { for (;;); })"],
  ])('one that %s is noticed by its silence, killed and brought back', async (_, more) => {
    const { supervisor, pids } = await supervise(100)
    const alive = `setInterval(() => process.send('alive'), 100); ${more}`
    await supervisor.start({ ...plan('worker', alive), silence: 5_000 })
    supervisor.settle()
    const first = pids().worker ?? 0
    if (more) supervisor.setRoom(true)
    else process.kill(first, 'SIGSTOP')
    await until(() => (pids().worker ?? 0) !== first && birthOf(pids().worker ?? 0) !== '')
    expect(birthOf(first)).toBe('')
    expect(told[0]).toBe('The worker process hangs: it has not been heard of for too long and is killed.')
    await supervisor.stop()
  })

  test('what they write down is for their owner alone', async () => {
    const { supervisor } = await supervise()
    await supervisor.start(plan('web', "console.log('hello')"))
    await until(() => readFileSync(path.join(home, 'logs/web.log'), { flag: 'a+' }).length > 0)
    const mode = (file: string) => (statSync(path.join(home, file)).mode & 0o777).toString(8)
    expect(['logs', 'logs/web.log', 'running.json'].map(mode)).toEqual(['700', '600', '600'])
    await supervisor.stop()
  })

  test('are stopped in order, the last started first; one that does not listen is killed', async () => {
    const { supervisor, pids } = await supervise()
    const log = path.join(home, 'order')
    const bye = (name: string) =>
      `process.once('SIGTERM', () => { require('fs').appendFileSync(${JSON.stringify(log)}, '${name} '); process.exit() })`
    await supervisor.start(plan('database', bye('database')))
    await supervisor.start({ ...plan('deaf', "process.on('SIGTERM', () => {})"), patience: 500 })
    await supervisor.start(plan('web', bye('web')))
    supervisor.settle()
    const all = Object.values(pids())
    await supervisor.stop()
    expect(readFileSync(log, 'utf8')).toBe('web database ')
    expect(all.map(birthOf)).toEqual(['', '', ''])
  })

  test('are given the environment that is written out for them and nothing else', async () => {
    const { supervisor } = await supervise()
    const tell = plan('web', '')
    tell.arguments = ['-e', 'process.send(Object.keys(process.env)); setInterval(() => {}, 1000)']
    const names = await supervisor.start<string[]>(tell)
    expect(names.filter((name) => !['PATH', 'NODE_CHANNEL_FD'].includes(name))).toEqual([])
    await supervisor.stop()
  })
})

describe('a home folder', () => {
  test('serves one start command at a time', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    writeRunning(other, [])
    await expect(claimStartLock(home)).rejects.toThrow(`(process ${other.pid}). Stop it first`)
    other.kill('SIGKILL')
    await once(other, 'exit')
    const lock = await claimStartLock(home)
    lock.release()
  })

  test('is cleared of what a killed start command has left behind, and of nothing else', async () => {
    const left = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    const dead = spawn(process.execPath, ['-e', ''])
    await once(dead, 'exit')
    // The stranger got the id of a process that was born at another time.
    const children = [left, stranger].map(({ pid = 0 }, i) => ({
      name: `${i}`,
      pid,
      birth: i ? 'long ago' : birthOf(pid),
    }))
    writeRunning(dead, children)
    await claimStartLock(home)
    expect(birthOf(left.pid ?? 0)).toBe('')
    expect(birthOf(stranger.pid ?? 0)).not.toBe('')
    stranger.kill('SIGKILL')
  })

  function writeRunning({ pid = 0 }: ChildProcess, children: object[]): void {
    writeFileSync(path.join(home, 'running.json'), JSON.stringify({ pid, birth: birthOf(pid) || 'gone', children }))
  }
})

describe('the embedded database', () => {
  test('stops when the process that started it is killed', async () => {
    const folder = path.join(home, 'postgres')
    const parent = fork(path.resolve('tests/faults/start-database.ts'), [folder], { execArgv: ['--import', 'tsx'] })
    const [[pid]] = (await once(parent, 'message')) as [[number]]
    expect(birthOf(pid)).not.toBe('')
    parent.kill('SIGKILL')
    await until(() => birthOf(pid) === '')
  })

  test('takes over its files from a server whose guard was killed as well', async () => {
    const folder = path.join(home, 'postgres')
    const start = () =>
      fork(path.resolve('tests/faults/start-database.ts'), [folder], { execArgv: ['--import', 'tsx'] })
    const first = start()
    const [[left, guard]] = (await once(first, 'message')) as [[number, number]]
    for (const pid of [guard, first.pid ?? 0]) process.kill(pid, 'SIGKILL')
    const second = start()
    const [[now]] = (await once(second, 'message')) as [[number]]
    expect(birthOf(left)).toBe('')
    expect(birthOf(now)).not.toBe('')
    second.kill('SIGKILL')
    await until(() => birthOf(now) === '')
  })
})
