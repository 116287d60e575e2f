import { readAddressee } from '@/features/addressees/read-addressee'
import type { Context } from '@/features/context'
import { officeName } from '@/features/forms-of-address/name-office'

/** The office a petition goes to, named in the language of the reader, and where it sits; undefined for none, and once it was taken out. */
export async function readOffice(
  context: Context,
  addresseeId: string | null,
  locale: string,
): Promise<{ id: string; name: string; place: string } | undefined> {
  const office = addresseeId === null ? undefined : await readAddressee(context, addresseeId)
  if (!office || office.removed) return undefined
  const { name, place } = officeName(office, locale)
  return { id: office.id, name, place }
}
