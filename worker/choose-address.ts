import { chooseContact } from '@/features/addressees/choose-contact'
import type { Composing } from './composing'

/**
 * The address of an addressee that a letter goes to now: the one it was queued for while that is on, else the best of
 * those that are. A letter that may have arrived goes nowhere but where it went before. Undefined when there is none.
 */
export async function chooseAddress(
  { db, mail }: Composing,
  addresseeId: string,
  queuedFor: string,
): Promise<string | undefined> {
  const contacts = await db.addresseeContact.findMany({
    where: {
      addresseeId,
      channel: 'email',
      purpose: { not: 'consular' },
      offAt: null,
      source: { not: '' },
      addressee: { removedAt: null },
    },
    select: { value: true, purpose: true, source: true, sourceOn: true },
  })
  const known = contacts.find(({ value }) => value.toLowerCase() === queuedFor.toLowerCase())
  if (known || mail.secondTry) return known?.value
  return chooseContact(contacts)
}
