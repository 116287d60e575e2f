import { foldName } from './fold-name'
import { hashText } from './hash-text'

/**
 * The keyed index of a person behind an address within one petition: equal for every way of writing one name with that
 * address (see {@link foldName}), and another at every other address. `indexKey` is the petition's, `emailIndex` what it
 * makes of the address.
 */
export function indexPerson(indexKey: Uint8Array, emailIndex: Uint8Array, name: string): Buffer<ArrayBuffer> {
  return hashText(indexKey, `person|${Buffer.from(emailIndex).toString('hex')}|${foldName(name)}`)
}
