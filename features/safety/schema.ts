import { z } from 'zod'

const key = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === 32, 'a key has 32 bytes')
const keyId = z.string().regex(/^[a-z0-9-]{1,32}$/)

/**
 * Key ring of the web process, a JSON file. `sealing` is the worker's public key (X25519); `wrapping` encrypts the
 * petitions' own index keys (AES-256-GCM); `codes` keys the hashes of typed codes; `forms` signs form tokens;
 * `sessions` is next-auth's secret. There is no private key here.
 */
export const webKeysSchema = z.strictObject({
  use: z.literal('web'),
  sealing: z.strictObject({ id: keyId, publicKey: key }),
  wrapping: z.strictObject({ id: keyId, key }),
  codes: key,
  forms: key,
  sessions: key,
})

/** Key ring of the worker: the key pairs that open sealed boxes, oldest first, and the key of its address hashes. */
export const workerKeysSchema = z.strictObject({
  use: z.literal('worker'),
  sealing: z.array(z.strictObject({ id: keyId, publicKey: key, privateKey: key })).min(1),
  addresses: key,
  codes: key,
})

export type WebKeys = z.infer<typeof webKeysSchema>
export type WorkerKeys = z.infer<typeof workerKeysSchema>
