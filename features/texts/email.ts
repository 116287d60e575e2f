import { z } from 'zod'
import { roomFor } from '@/features/safety/bound-text'
import { checkEmail, longestAddress } from './check-email'
import { unwrapEmail } from './unwrap-email'

/** One address, freed of what was pasted around it. */
export const emailAddress = z
  .string()
  .max(roomFor(longestAddress), 'email')
  .transform(unwrapEmail)
  .pipe(z.email('email').max(longestAddress, 'email'))

/**
 * One address, freed of what was pasted around it, its domain in lower case; `ownDomain` is refused. Faults: email.empty,
 * .format, .several, .ascii, …
 */
export function emailAddressFor(ownDomain: string) {
  return z
    .string()
    .max(roomFor(longestAddress), 'email.long')
    .transform((text) => lowerDomain(unwrapEmail(text)))
    .superRefine((text, context) => {
      const fault = checkEmail(text, ownDomain)
      if (fault) context.addIssue({ code: 'custom', message: `email.${fault}` })
    })
}

function lowerDomain(email: string): string {
  const at = email.lastIndexOf('@')
  return at < 0 ? email : email.slice(0, at) + email.slice(at).toLowerCase().normalize('NFC')
}
