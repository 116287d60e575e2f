import type { WorkerKeys } from '@/features/safety/schema'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import type { Box } from './make-export'

/** The value in a sealed box. Throws when the key ring has no key of that id, and when it does not open. */
export function openBox(keys: Pick<WorkerKeys, 'sealing'>, { sealed, keyId }: Box): unknown {
  return openAsWorker(keys, { sealed: typeof sealed === 'string' ? Buffer.from(sealed, 'base64') : sealed, keyId })
}
