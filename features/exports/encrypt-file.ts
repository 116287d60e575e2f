import { ReadableStream } from 'node:stream/web'
import { Encrypter } from 'age-encryption'

/** A file as it is made, encrypted to a public key (age-encryption.org/v1: X25519, ChaCha20-Poly1305 in pieces of 64 kB). */
export async function encryptFile(
  file: AsyncIterable<Uint8Array>,
  recipient: string,
): Promise<AsyncIterable<Uint8Array>> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  // The streams of Node and of browsers are the same, and their types are not.
  const clear = ReadableStream.from(file) as unknown as globalThis.ReadableStream<Uint8Array>
  return (await encrypter.encrypt(clear)) as unknown as AsyncIterable<Uint8Array>
}
