import { canonicalEmail } from '@/features/safety/canonical-email'
import { hashText } from '@/features/safety/hash-text'

/**
 * The keyed hash by which a petition knows whom it has asked to stand at its head, when their address is deleted. `codes` is
 * the key of both processes for codes.
 */
export function indexInvited(codes: Uint8Array, petitionId: string, email: string): Buffer<ArrayBuffer> {
  return hashText(codes, `first-signatory|${petitionId}|${canonicalEmail(email)}`)
}
