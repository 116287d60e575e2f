import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openAsWorker, sealForWorker } from '@/features/safety/seal-for-worker'
import { readKeyring } from '@/server/keyring'
import { createKeyring, keyFiles } from './create-keyring'

let home: string
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'postbag-keys-'))
})
afterEach(() => rmSync(home, { recursive: true }))

describe('the key rings', () => {
  test('are made once, for their owner alone', async () => {
    const files = keyFiles(home)
    expect(await createKeyring(files)).toBe(true)
    const before = readFileSync(files.web, 'utf8')
    expect(await createKeyring(files)).toBe(false)
    expect(readFileSync(files.web, 'utf8')).toBe(before)
    for (const file of [files.web, files.worker]) expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(path.dirname(files.web)).mode & 0o777).toBe(0o700)
  })

  test('fit: what one seals, the other opens', async () => {
    const files = keyFiles(home)
    await createKeyring(files)
    const box = sealForWorker(readKeyring('web', files.web), { name: 'Jane' })
    expect(openAsWorker(readKeyring('worker', files.worker), box)).toEqual({ name: 'Jane' })
  })

  test('of web has no private key', async () => {
    const files = keyFiles(home)
    await createKeyring(files)
    const { privateKey } = JSON.parse(readFileSync(files.worker, 'utf8')).sealing[0]
    expect(readFileSync(files.web, 'utf8')).not.toContain(privateKey)
    expect(readFileSync(files.web, 'utf8')).not.toMatch(/private/i)
  })

  test('are not made to go with half of a pair, nor for a database that is sealed already', async () => {
    const files = keyFiles(home)
    await expect(createKeyring(files, async () => true)).rejects.toThrow(/sealed with keys that are not in/)
    await createKeyring(files)
    rmSync(files.worker)
    await expect(createKeyring(files)).rejects.toThrow(/worker\.json is missing/)
  })
})

describe('reading a key ring', () => {
  test('web refuses the file of the worker, and the other way round', async () => {
    const files = keyFiles(home)
    await createKeyring(files)
    expect(() => readKeyring('web', files.worker)).toThrow(/is not the key ring of the web process/)
    expect(() => readKeyring('worker', files.web)).toThrow(/is not the key ring of the worker process/)
  })

  test('a file that is missing, broken or incomplete is named, and no key is repeated', async () => {
    const file = path.join(home, 'web.json')
    expect(() => readKeyring('web', file)).toThrow(/web\.json cannot be read \(ENOENT\)/)
    writeFileSync(file, 'no')
    expect(() => readKeyring('web', file)).toThrow(/is not JSON/)
    writeFileSync(file, JSON.stringify({ use: 'web', codes: 'c2hvcnQ=', forms: 'c2VjcmV0' }))
    expect(() => readKeyring('web', file)).toThrow(/no usable sealing, wrapping, codes, forms, sessions$/)
  })
})
