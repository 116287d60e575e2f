import { readAddressee } from '@/features/addressees/read-addressee'
import type { Context } from '@/features/context'
import { houseName } from '@/features/forms-of-address/address-office'

/** The office a petition goes to, named in the language of the reader; undefined for none, and once it was taken out. */
export async function readOffice(
  context: Context,
  addresseeId: string | null,
  locale: string,
): Promise<{ id: string; name: string } | undefined> {
  const office = addresseeId === null ? undefined : await readAddressee(context, addresseeId)
  return office && !office.removed ? { id: office.id, name: houseName(office, locale) } : undefined
}
