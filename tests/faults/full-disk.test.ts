import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createKeyring, keyFiles } from '@/scripts/create-keyring'
import { watchDisk } from '@/scripts/start/disk'
import { claimStartLock } from '@/scripts/start/lock'
import { LogFile, type LogTrouble } from '@/scripts/start/log-file'
import type { SayLine } from '@/scripts/start/say'
import { type Plan, Supervisor } from '@/scripts/start/supervisor'

/* On a disk of 40 MB of its own, which only root can make. */

const folder = mkdtempSync(path.join(tmpdir(), 'postbag-disk-'))
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=40m', 'tmpfs', folder]).status === 0
if (mounted) spawnSync('umount', [folder])
else console.info('Full disks are not tried: this user cannot mount one')

beforeEach(() => {
  if (mounted) expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=40m', 'tmpfs', folder]).status).toBe(0)
})
afterEach(() => {
  if (mounted) spawnSync('umount', ['--lazy', folder])
  else rmSync(folder, { recursive: true, force: true })
})

const ballast = path.join(folder, 'ballast')

/** Writes until not a byte more goes in. */
function fill(): void {
  const part = Buffer.alloc(4_096)
  for (;;) {
    try {
      writeFileSync(ballast, Buffer.alloc(1024 * 1024), { flag: 'a' })
    } catch {
      break
    }
  }
  try {
    for (;;) writeFileSync(ballast, part, { flag: 'a' })
  } catch {
    // full
  }
}

async function until(what: () => boolean): Promise<void> {
  for (let tries = 0; !what(); tries++) {
    if (tries > 3_000) throw new Error('Waited in vain')
    await sleep(20)
  }
}

describe.skipIf(!mounted)('on a full disk', () => {
  test('lines of a log are dropped and counted, and said once when writing works again', () => {
    const heard: LogTrouble[] = []
    const log = new LogFile(path.join(folder, 'logs'), 'web', (trouble) => heard.push(trouble))
    log.write('first\n')
    fill()
    const line = `${'x'.repeat(8_000)}\n`
    for (let count = 0; count < 5; count++) log.write(line)
    expect(heard).toEqual([{ code: 'ENOSPC' }])
    rmSync(ballast)
    log.write('last\n')
    log.write('very last\n')
    expect(heard.slice(1)).toEqual([{ lost: 5 }])
    const text = readFileSync(path.join(folder, 'logs/web.log'), 'utf8')
    expect(text).toMatch(/^first\n/)
    expect(text).toMatch(/\n\{"level":"warn",.*"lost":5,"msg":"Lines could not be written"\}\nlast\nvery last\n$/)
  })

  test('the processes stay, one that ends is brought back, and is written down when there is room again', async () => {
    const told: string[] = []
    const note = (...words: (string | undefined)[]) => void told.push(words.filter(Boolean).join(' '))
    const say: SayLine = { done: note, doing: note, warn: note, quote: note, plain: note }
    const lock = await claimStartLock(folder)
    const options = { logs: path.join(folder, 'logs'), development: false, say, lock, every: 50 }
    const supervisor = new Supervisor(options)
    const code = `process.once('disconnect', () => process.exit()); setInterval(() => console.log('{}'.padEnd(9000)), 5)
      process.on('message', (message) => process.send(message)); process.send('ready')`
    const plan: Plan = { name: 'web', arguments: ['-e', code], env: { PATH: process.env.PATH }, patience: 30_000 }
    await supervisor.start(plan)
    supervisor.settle()
    const remembered = () => JSON.parse(readFileSync(path.join(folder, 'running.json'), 'utf8')).children[0].pid
    const first = remembered()
    fill()
    await until(() => told.some((line) => line.includes('cannot be written (ENOSPC)')))
    process.kill(first, 'SIGKILL')
    await until(() => told.includes('The web process was started again.'))
    expect(remembered()).toBe(first)
    rmSync(ballast)
    await until(() => remembered() !== first)
    await supervisor.stop()
    lock.release()
    expect(existsSync(path.join(folder, 'running.json'))).toBe(false)
  })

  test('what waits to be started again does not wait longer than the disk is full', async () => {
    const lock = await claimStartLock(folder)
    const none = () => {}
    const say: SayLine = { done: none, doing: none, warn: none, quote: none, plain: none }
    const supervisor = new Supervisor({ logs: folder, development: false, say, lock })
    const counter = path.join(folder, 'starts')
    // Ends at once, again and again: the waits would add up to minutes.
    const code = `const { appendFileSync, statSync } = require('fs'); appendFileSync(${JSON.stringify(counter)}, 'x')
      process.send('ready'); setTimeout(() => process.exit(1), 10)`
    await supervisor.start({
      name: 'database',
      arguments: ['-e', code],
      env: { PATH: process.env.PATH },
      patience: 1_000,
    })
    supervisor.settle()
    const starts = () => statSync(counter).size
    for (let count = 2; count < 12; count++) {
      await until(() => {
        supervisor.setRoom(true)
        return starts() >= count
      })
    }
    await supervisor.stop()
  })

  test('is noticed, and so is its end', async () => {
    const heard: boolean[] = []
    const stop = watchDisk(folder, (room) => heard.push(room))
    fill()
    await until(() => heard.length === 1)
    rmSync(ballast)
    await until(() => heard.length === 2)
    expect(heard).toEqual([false, true])
    stop()
  })

  test('no half key ring is left, and the next start makes both', async () => {
    mkdirSync(path.join(folder, 'keys'))
    fill()
    await expect(createKeyring(keyFiles(folder))).rejects.toThrow('ENOSPC')
    expect(readdirSync(path.join(folder, 'keys'))).toEqual([])
    rmSync(ballast)
    expect(await createKeyring(keyFiles(folder))).toBe(true)
  })
})
