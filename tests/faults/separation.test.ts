import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createKeyring } from '@/scripts/create-keyring'
import { restrictions } from '@/scripts/start/restrictions'
import { chooseSeparation, handOver, prepareInbox, type User } from '@/scripts/start/separate'
import { readSettings, type Settings } from '@/scripts/start/settings'

const isRoot = process.getuid?.() === 0
if (!isRoot) console.info('Two users are not tried: only root can start a process as somebody else')

let home: string
let settings: Settings
const key = (name: string) => path.join(home, 'keys', `${name}.json`)

beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'postbag-separation-'))
  chmodSync(home, 0o755)
  settings = readSettings({ NODE_ENV: 'production', POSTBAG_HOME: home }, false)
  await createKeyring(settings.keyFiles)
  writeFileSync(key('database'), '{}', { mode: 0o600 })
})
afterEach(() => rmSync(home, { recursive: true }))

/** What a process of this kind gets when it does this: "done", or the code of the refusal. */
function attempt(code: string, how: { user?: User; arguments?: string[] }): string {
  const script = `import('node:fs').then(async (fs) => { ${code}; console.log('done') }).catch((error) => console.log(error.code))`
  const args = [...(how.arguments ?? []), '-e', script]
  return spawnSync(process.execPath, args, { ...how.user, encoding: 'utf8' }).stdout.trim()
}
const reading = (file: string) => `fs.readFileSync(${JSON.stringify(file)})`

describe.skipIf(!isRoot)('as root, web and worker are two users', () => {
  test('each reads its own key ring and nothing else of ours', () => {
    const separation = chooseSeparation(settings)
    handOver(separation, settings)
    if (separation.by !== 'users') throw new Error(`kept apart by ${separation.by}`)
    const seen = Object.fromEntries(
      (['web', 'worker', 'inbox'] as const).map((name) => [
        name,
        ['web', 'worker', 'database'].map((file) => attempt(reading(key(file)), { user: separation[name] })),
      ]),
    )
    expect(seen).toEqual({
      web: ['done', 'EACCES', 'EACCES'],
      worker: ['EACCES', 'done', 'EACCES'],
      inbox: ['EACCES', 'EACCES', 'EACCES'],
    })
    expect(attempt(`fs.readdirSync(${JSON.stringify(path.dirname(key('web')))})`, { user: separation.web })).toBe(
      'EACCES',
    )
    expect(attempt(`fs.writeFileSync(${JSON.stringify(path.join(home, 'x'))}, '')`, { user: separation.web })).toBe(
      'EACCES',
    )
  })

  test('they stay the same from one start to the next', () => {
    const first = chooseSeparation(settings)
    handOver(first, settings)
    prepareInbox(first, home)
    expect(chooseSeparation(settings)).toEqual(first)
  })

  test('no other user of the machine has their numbers', () => {
    const separation = chooseSeparation(settings)
    if (separation.by !== 'users') throw new Error(`kept apart by ${separation.by}`)
    const numbers = [separation.web, separation.worker, separation.inbox].map(({ uid }) => uid)
    expect(new Set(numbers).size).toBe(3)
    for (const number of numbers) expect(spawnSync('getent', ['passwd', `${number}`]).status).toBe(2)
  })

  test('the inbox is handed over with what lies in it, and no link leads out of it', () => {
    const separation = chooseSeparation(settings)
    if (separation.by !== 'users') throw new Error(`kept apart by ${separation.by}`)
    mkdirSync(path.join(home, 'inbox/attachments'), { recursive: true })
    writeFileSync(path.join(home, 'inbox/attachments/one.pdf'), '')
    symlinkSync(key('worker'), path.join(home, 'inbox/link'))
    const folder = prepareInbox(separation, home)
    expect(statSync(path.join(folder, 'attachments/one.pdf')).uid).toBe(separation.inbox.uid)
    expect(statSync(key('worker')).uid).toBe(0)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  test('where they cannot reach the home, Node keeps web away, and the reason is told', () => {
    chmodSync(home, 0o700)
    const why = `a user without privileges cannot reach ${home}`
    expect(chooseSeparation(settings)).toEqual({ by: 'permission', why })
  })
})

describe('where web shares its user with the worker', () => {
  const web = () => ({ arguments: restrictions(home, key('web')) })

  test('Node lets it read its own key ring, and neither the worker’s nor the passwords', () => {
    expect(attempt(reading(key('web')), web())).toBe('done')
    expect(attempt(reading(key('worker')), web())).toBe('ERR_ACCESS_DENIED')
    expect(attempt(reading(key('database')), web())).toBe('ERR_ACCESS_DENIED')
  })

  test.each([
    ['through a link that it may read', () => reading(path.resolve('node_modules/../.postbag/keys/worker.json'))],
    ['from the memory of another process', () => reading('/proc/1/environ')],
    ['by another program', () => `(await import('node:child_process')).execFileSync('cat', ['/etc/hostname'])`],
    ['by a thread', () => `new (await import('node:worker_threads')).Worker('0', { eval: true })`],
    ['by writing', () => `fs.writeFileSync(${JSON.stringify(path.join(home, 'x'))}, '')`],
    ['by renaming', () => `fs.renameSync(${JSON.stringify(key('worker'))}, ${JSON.stringify(key('web'))})`],
  ])('it gets at it no other way: %s', (_, code) => {
    expect(attempt(code(), web())).toBe('ERR_ACCESS_DENIED')
  })

  test('sealing, pictures and prints work', () => {
    const code = `
      require('sodium-native'); require('@myriaddreamin/typst-ts-node-compiler')
      await require('sharp')({ create: { width: 4, height: 4, channels: 3, background: 'red' } }).png().toBuffer()`
    expect(attempt(code, web())).toBe('done')
  })
})

test('in development nothing is separated', () => {
  expect(chooseSeparation({ ...settings, development: true })).toEqual({ by: 'nothing' })
})
