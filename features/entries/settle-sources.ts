import { isEqual } from './compare-entries'
import type { EntrySnapshot } from './schema'

/**
 * An address or a name that was changed was not read where the old one was: unless whoever changed it says where it is
 * from, it has the source of the entry. Returns `after` itself where nothing of the kind was changed.
 */
export function settleSources(before: EntrySnapshot | null, after: EntrySnapshot): EntrySnapshot {
  if (!before) return after
  const isNewAddress = !isEqual(before.addressLines, after.addressLines) || before.postalCode !== after.postalCode
  const keepsAddressSource =
    before.addressSource === after.addressSource && before.addressSourceOn === after.addressSourceOn
  const keepsNameSource = before.nameSource === after.nameSource && before.nameSourceOn === after.nameSourceOn
  return {
    ...after,
    ...(isNewAddress && keepsAddressSource ? { addressSource: null, addressSourceOn: null } : {}),
    ...(before.name !== after.name && keepsNameSource ? { nameSource: null, nameSourceOn: null } : {}),
  }
}
