import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import type { webKeysSchema, workerKeysSchema } from '@/features/safety/schema'
import { createSealingKeys } from '@/features/safety/seal-json'
import { writeWhole } from './write-whole'

/** The files that hold the keys of one installation. */
export interface KeyFiles {
  web: string
  worker: string
  /** Passwords of the database users. */
  database: string
}

/** Where the keys of an installation are. */
export function keyFiles(home: string): KeyFiles {
  const file = (name: string) => path.join(home, 'keys', `${name}.json`)
  return { web: file('web'), worker: file('worker'), database: file('database') }
}

/** The keys of an installation are not complete; the message says what to bring back. */
export class KeyringError extends Error {
  override name = 'KeyringError'
}

/**
 * Creates the two key rings when neither is there, readable by their owner alone; true when it did. Refuses to make
 * one to go with the other, because they would not fit, and to make new ones for a database that `isSealed` already.
 */
export async function createKeyring(files: KeyFiles, isSealed = async () => false): Promise<boolean> {
  const [web, worker] = [existsSync(files.web), existsSync(files.worker)]
  if (web && worker) return false
  if (web || worker) {
    const [there, missing] = web ? [files.web, files.worker] : [files.worker, files.web]
    throw new KeyringError(`${missing} is missing, and ${there} is there: bring both back from the backup of your keys`)
  }
  if (await isSealed()) {
    const folder = path.dirname(files.web)
    throw new KeyringError(
      `The database holds data sealed with keys that are not in ${folder}: bring them back from their backup`,
    )
  }
  const rings = await newKeyrings(`k${new Date().toISOString().slice(0, 10)}`)
  mkdirSync(path.dirname(files.web), { recursive: true, mode: 0o700 })
  const text = (ring: object) => `${JSON.stringify(ring, null, 2)}\n`
  writeWhole({ [files.worker]: text(rings.worker), [files.web]: text(rings.web) })
  return true
}

/** A pair of new key rings as they are written to their files; `id` names the sealing and the wrapping key. */
async function newKeyrings(
  id: string,
): Promise<{ web: z.input<typeof webKeysSchema>; worker: z.input<typeof workerKeysSchema> }> {
  const text = (key: Uint8Array) => Buffer.from(key).toString('base64')
  const key = () => text(randomBytes(32))
  const pair = createSealingKeys()
  const codes = key()
  return {
    web: {
      use: 'web',
      sealing: { id, publicKey: text(pair.publicKey) },
      wrapping: { id, key: key() },
      codes,
      forms: key(),
      sessions: key(),
    },
    worker: {
      use: 'worker',
      sealing: [{ id, publicKey: text(pair.publicKey), privateKey: text(pair.privateKey) }],
      addresses: key(),
      codes,
    },
  }
}
