import { seal } from 'tweetnacl-sealedbox-js'

/** Bytes to which a text is padded: boxes tell little about the length of what is in them. */
const step = 256

/** Seals a value to the worker's key (base64); the box is base64url. Whoever has the phone cannot open it again. */
export function sealTyped(publicKey: string, value: unknown): string {
  const text = new TextEncoder().encode(JSON.stringify(value))
  const padded = new Uint8Array(Math.ceil((text.length + 1) / step) * step).fill(32)
  padded.set(text)
  const box = seal(
    padded,
    Uint8Array.from(atob(publicKey), (sign) => sign.charCodeAt(0)),
  )
  // What was typed must not stay in memory longer than need be.
  text.fill(0)
  padded.fill(0)
  return btoa(String.fromCharCode(...box))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
