import type { WebKeys, WorkerKeys } from './schema'
import { openJson, sealJson } from './seal-json'

/** A sealed box with the id of the key that opens it, as it is kept in a row. */
export interface Sealed {
  sealed: Buffer<ArrayBuffer>
  keyId: string
}

/** Seals a JSON value so that only the worker can open it. */
export function sealForWorker(keys: WebKeys, value: unknown): Sealed {
  return { sealed: sealJson(keys.sealing.publicKey, value), keyId: keys.sealing.id }
}

/** Opens a box sealed for the worker. Throws when the key ring has no key of that id. */
export function openAsWorker(keys: Pick<WorkerKeys, 'sealing'>, box: { sealed: Uint8Array; keyId: string }): unknown {
  const pair = keys.sealing.find((candidate) => candidate.id === box.keyId)
  if (!pair) throw new Error(`The key ring has no sealing key "${box.keyId}"`)
  return openJson(pair, box.sealed)
}

/** Seals a JSON value in the worker, for a worker to open later: under the newest of its keys. */
export function sealAsWorker(keys: WorkerKeys, value: unknown): Sealed {
  const pair = keys.sealing.at(-1)
  if (!pair) throw new Error('The key ring has no sealing key')
  return { sealed: sealJson(pair.publicKey, value), keyId: pair.id }
}
