import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'

const made = new WeakMap<Uint8Array, KeyObject>()

/**
 * HMAC-SHA-256 of a text under a key of bytes. The key is made ready once, for as long as its bytes are held: making it
 * ready takes longer than the hash.
 */
export function hashText(key: Uint8Array, text: string): Buffer<ArrayBuffer> {
  let ready = made.get(key)
  if (!ready) {
    ready = createSecretKey(key)
    made.set(key, ready)
  }
  return createHmac('sha256', ready).update(text).digest()
}
