import { randomBytes } from 'node:crypto'
import type { WebKeys, WorkerKeys } from '@/features/safety/schema'
import { createSealingKeys } from '@/features/safety/seal-json'

/** New key rings that belong together: what `web` seals, `worker` opens. */
export function createKeys(): { web: WebKeys; worker: WorkerKeys } {
  const pair = createSealingKeys()
  const codes = randomBytes(32)
  return {
    web: {
      use: 'web',
      sealing: { id: 'test', publicKey: pair.publicKey },
      wrapping: { id: 'test', key: randomBytes(32) },
      codes,
      forms: randomBytes(32),
      sessions: randomBytes(32),
    },
    worker: { use: 'worker', sealing: [{ id: 'test', ...pair }], addresses: randomBytes(32), codes },
  }
}
