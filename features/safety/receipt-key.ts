import { hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { WebKeys, WorkerKeys } from './schema'
import { openAsWorker, type Sealed, sealForWorker } from './seal-for-worker'
import { unwrapKey, type WrappedKey, wrapKey } from './wrap-key'

const table = 'petition_receipt_keys'
const sealedKey = z.object({ petitionId: z.string(), key: z.base64() })

/** A petition's own receipt key, for its row: wrapped for web, which shows codes, and sealed for the worker, which lists them. */
export interface ReceiptKeyRow extends WrappedKey {
  sealed: Sealed['sealed']
  sealedTo: string
}

/** Makes a new receipt key for one petition. */
export function createReceiptKey(keys: WebKeys, petitionId: string): ReceiptKeyRow {
  const key = randomBytes(32)
  const box = sealForWorker(keys, { petitionId, key: key.toString('base64') } satisfies z.input<typeof sealedKey>)
  return { ...wrapKey(keys, { table, petitionId }, key), sealed: box.sealed, sealedTo: box.keyId }
}

/** The key that codes are made with, for web. Throws when the row belongs to another petition or another key ring. */
export function unwrapReceiptKey(
  keys: WebKeys,
  petitionId: string,
  row: { wrapped: Uint8Array; keyId: string },
): Buffer {
  return derive(unwrapKey(keys, { table, petitionId }, row))
}

/** The same for the worker. Throws when the row belongs to another petition or another key ring. */
export function openReceiptKey(
  keys: Pick<WorkerKeys, 'sealing'>,
  petitionId: string,
  row: { sealed: Uint8Array; sealedTo: string },
): Buffer {
  const opened = sealedKey.parse(openAsWorker(keys, { sealed: row.sealed, keyId: row.sealedTo }))
  if (opened.petitionId !== petitionId) throw new Error('A receipt key belongs to another petition')
  return derive(Buffer.from(opened.key, 'base64'))
}

function derive(key: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', 'receipt/v1', 32))
}
