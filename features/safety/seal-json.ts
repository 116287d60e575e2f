import sodium from 'libsodium-wrappers'

await sodium.ready

/**
 * Seals a JSON value to an X25519 public key (libsodium sealed box): whoever sealed it cannot open it again.
 * The text is padded to the next 64 bytes with spaces, so that its length tells little about a name.
 */
export function sealJson(publicKey: Uint8Array, value: unknown): Buffer<ArrayBuffer> {
  const text = Buffer.from(JSON.stringify(value))
  const padded = Buffer.alloc(Math.ceil((text.length + 1) / 64) * 64, ' ')
  text.copy(padded)
  return Buffer.from(sodium.crypto_box_seal(padded, publicKey))
}

/** Opens what {@link sealJson} sealed. Throws when the key pair is not the one it was sealed to. */
export function openJson(pair: { publicKey: Uint8Array; privateKey: Uint8Array }, sealed: Uint8Array): unknown {
  const text = sodium.crypto_box_seal_open(sealed, pair.publicKey, pair.privateKey)
  return JSON.parse(Buffer.from(text).toString('utf8'))
}

/** A new X25519 key pair for sealed boxes. */
export function createSealingKeys(): { publicKey: Buffer<ArrayBuffer>; privateKey: Buffer<ArrayBuffer> } {
  const pair = sodium.crypto_box_keypair()
  return { publicKey: Buffer.from(pair.publicKey), privateKey: Buffer.from(pair.privateKey) }
}
