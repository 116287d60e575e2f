declare module 'tweetnacl-sealedbox-js' {
  /** Seals a message to an X25519 public key, as libsodium's `crypto_box_seal` does. */
  export function seal(message: Uint8Array, publicKey: Uint8Array): Uint8Array
}
