import sodium from 'sodium-native'

/**
 * Seals a JSON value to an X25519 public key (libsodium sealed box): whoever sealed it cannot open it again.
 * The text is padded to the next 64 bytes with spaces, so that its length tells little about a name.
 */
export function sealJson(publicKey: Buffer, value: unknown): Buffer<ArrayBuffer> {
  const text = Buffer.from(JSON.stringify(value))
  const padded = Buffer.alloc(Math.ceil((text.length + 1) / 64) * 64, ' ')
  text.copy(padded)
  const sealed = Buffer.alloc(padded.length + sodium.crypto_box_SEALBYTES)
  sodium.crypto_box_seal(sealed, padded, publicKey)
  return sealed
}

/** Opens what {@link sealJson} sealed. Throws when the key pair is not the one it was sealed to. */
export function openJson(pair: { publicKey: Buffer; privateKey: Buffer }, sealed: Uint8Array): unknown {
  const text = Buffer.alloc(Math.max(0, sealed.length - sodium.crypto_box_SEALBYTES))
  if (!sodium.crypto_box_seal_open(text, Buffer.from(sealed), pair.publicKey, pair.privateKey))
    throw new Error('A sealed box does not open with this key')
  return JSON.parse(text.toString('utf8'))
}

/** A new X25519 key pair for sealed boxes. */
export function createSealingKeys(): { publicKey: Buffer<ArrayBuffer>; privateKey: Buffer<ArrayBuffer> } {
  const publicKey = Buffer.alloc(sodium.crypto_box_PUBLICKEYBYTES)
  const privateKey = Buffer.alloc(sodium.crypto_box_SECRETKEYBYTES)
  sodium.crypto_box_keypair(publicKey, privateKey)
  return { publicKey, privateKey }
}
