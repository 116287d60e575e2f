import { parentPort, workerData } from 'node:worker_threads'
import type { Box } from '@/features/exports/make-export'
import { openBox } from '@/features/exports/open-box'
import type { WorkerKeys } from '@/features/safety/schema'

/* A thread of the worker that opens sealed boxes and does nothing else: see `box-opener.ts`. */

// What comes into a thread is copied, and a Buffer becomes plain bytes.
const sealing = (workerData as WorkerKeys['sealing']).map(({ id, publicKey, privateKey }) => ({
  id,
  publicKey: Buffer.from(publicKey),
  privateKey: Buffer.from(privateKey),
}))

parentPort?.on('message', (boxes: Box[]) => {
  try {
    parentPort?.postMessage({ opened: boxes.map((box) => openBox({ sealing }, box)) })
  } catch (error) {
    parentPort?.postMessage({ fault: error instanceof Error ? error.message : 'A box does not open' })
  }
})
