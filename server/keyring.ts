import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type WebKeys, type WorkerKeys, webKeysSchema, workerKeysSchema } from '@/features/safety/schema'
import { env } from './env'

const schemas = { web: webKeysSchema, worker: workerKeysSchema }

/** The key ring cannot be used; the message names the file and what is wrong with it, never a key. */
export class KeyringError extends Error {
  override name = 'KeyringError'
}

/**
 * Reads the key ring of one process. Refuses a missing or unreadable file, one that is not a key ring, and the other
 * process's: the web process must never hold the key that opens what it seals.
 */
export function readKeyring<Use extends keyof typeof schemas>(
  use: Use,
  file: string,
): Use extends 'web' ? WebKeys : WorkerKeys
export function readKeyring(use: 'web' | 'worker', file: string): WebKeys | WorkerKeys {
  const content = readJson(file)
  const found = z.looseObject({ use: z.string() }).safeParse(content).data?.use
  if (found !== use) throw new KeyringError(`${file} is not the key ring of the ${use} process (KEYRING_FILE)`)
  const result = schemas[use].safeParse(content)
  if (result.success) return result.data
  const wrong = [...new Set(result.error.issues.map((issue) => issue.path.join('.') || 'unknown field'))]
  throw new KeyringError(`${file} has no usable ${wrong.join(', ')}`)
}

function readJson(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new KeyringError(
      `${file} cannot be read (${(error as NodeJS.ErrnoException).code}); it is named by KEYRING_FILE`,
    )
  }
  try {
    return JSON.parse(text)
  } catch {
    throw new KeyringError(`${file} is not JSON`)
  }
}

let web: WebKeys | undefined
let worker: WorkerKeys | undefined

/** The key ring of this web process, read at the first call. */
export function webKeys(): WebKeys {
  web ??= readKeyring('web', env().keyringFile)
  return web
}

/** The key ring of this worker, read at the first call. */
export function workerKeys(): WorkerKeys {
  worker ??= readKeyring('worker', env().keyringFile)
  return worker
}
