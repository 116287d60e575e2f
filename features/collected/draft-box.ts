import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { largestPeopleFile } from './rules'

/** Whose file it is, and about what: a box opens in no other place. */
export interface DraftPlace {
  petitionId: string
  organiserId: string
}

/** Encrypts the text of a file for whoever brought it (AES-256-GCM), with a key that is kept nowhere on this side. */
export async function closeDraft(key: Uint8Array, place: DraftPlace, text: string): Promise<Buffer<ArrayBuffer>> {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(boundTo(place))
  const packed = await promisify(gzip)(text, { level: 1 })
  return Buffer.concat([nonce, cipher.update(packed), cipher.final(), cipher.getAuthTag()])
}

/** The text again; undefined with another key, as after signing in anew. */
export async function openDraft(key: Uint8Array, place: DraftPlace, sealed: Uint8Array): Promise<string | undefined> {
  const bytes = Buffer.from(sealed)
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
    decipher.setAAD(boundTo(place)).setAuthTag(bytes.subarray(-16))
    const packed = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()])
    // A letter of UTF-16 is up to three bytes here.
    return (await promisify(gunzip)(packed, { maxOutputLength: 3 * largestPeopleFile })).toString('utf8')
  } catch {
    return undefined
  }
}

function boundTo({ petitionId, organiserId }: DraftPlace): Buffer {
  return Buffer.from(`import_drafts|${petitionId}|${organiserId}`)
}
