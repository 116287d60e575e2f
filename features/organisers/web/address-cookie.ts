import { unwrapText, wrapText } from '@/features/safety/wrap-text'
import { webKeys } from '@/server/keyring'

/** Where the address that asked for a mail waits for its code, in this browser alone; whoever reads it learns nothing. */
export const addressCookie = 'postbag-address'

/** The value of the cookie for an address. */
export function wrapAddress(email: string): string {
  return wrapText(webKeys().sessions, addressCookie, email)
}

/** The address in the value of a cookie; undefined for a value we did not make. */
export function unwrapAddress(value: string | undefined): string | undefined {
  return value === undefined ? undefined : unwrapText(webKeys().sessions, addressCookie, value)
}
