import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const overhead = 12 + 16

/** Encrypts a short text for ourselves (AES-256-GCM under a key of its own for each `use`), fit for a cookie. */
export function wrapText(key: Uint8Array, use: string, text: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', derive(key, use), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url')
}

/** Reads what {@link wrapText} made; undefined for anything else. */
export function unwrapText(key: Uint8Array, use: string, wrapped: string): string | undefined {
  const bytes = Buffer.from(wrapped.slice(0, 1_000), 'base64url')
  if (bytes.length < overhead) return undefined
  const decipher = createDecipheriv('aes-256-gcm', derive(key, use), bytes.subarray(0, 12), { authTagLength: 16 })
  decipher.setAuthTag(bytes.subarray(-16))
  try {
    return decipher.update(bytes.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return undefined
  }
}

function derive(key: Uint8Array, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', use, 32))
}
