import { createHmac } from 'node:crypto'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ' // Crockford's base 32, as in codes people type

/**
 * The id of a draft: a UUID (version 8, RFC 9562) out of a key and everything the sender said, so that the same form
 * posted twice is one letter, and a stolen database cannot test who wrote which.
 */
export function identifyDraft(key: Uint8Array, parts: readonly string[]): string {
  const bytes = createHmac('sha256', key)
    .update(`draft|${JSON.stringify(parts)}`)
    .digest()
    .subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** The outcome code of a draft's print (60 bits, "K7QM-4TXP-9ABC"): printing again gives the same one, and none is stored. */
export function codeOfDraft(key: Uint8Array, draftId: string, channel: string): string {
  const bytes = createHmac('sha256', key).update(`outcome|${draftId}|${channel}`).digest()
  const letters = Array.from(bytes.subarray(0, 12), (byte) => alphabet[byte % 32]).join('')
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}
