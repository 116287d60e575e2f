import { unwrapText, wrapText } from '@/features/safety/wrap-text'

/*
 * What stands in a file where it cannot be read is said on the page that the upload leads to. It goes there in the address,
 * in a form that we alone write, for the organiser who brought the file: a link of somebody else puts no words there.
 */

const use = (organiserId: string) => `import-fault ${organiserId}`

/** The value of a fault for an address that is sent to this organiser. */
export function wrapFound(key: Uint8Array, organiserId: string, value: string): string {
  return wrapText(key, use(organiserId), value)
}

/** What {@link wrapFound} wrote for this organiser; undefined for anything else. */
export function unwrapFound(key: Uint8Array, organiserId: string, wrapped: string | undefined): string | undefined {
  return wrapped === undefined ? undefined : unwrapText(key, use(organiserId), wrapped)
}
