import { chooseContact } from '@/features/addressees/choose-contact'
import { openCheck } from '@/features/addressees/open-check'
import { turnContactOffIn } from '@/features/addressees/turn-contact-off'
import type { Writer } from '@/features/context'

/** What stands where a server's code would: a person said so. */
const code = 'told'

export interface BouncedLetter {
  id: string
  addresseeId: string
  datedOn: Date
}

/**
 * Does what a report of delivery does when somebody tells that a letter came back by e-mail: an organiser's word turns off
 * the address that the letter went to, as far as the directory can tell, and the entry is looked at. The word of whoever
 * wrote the letter has the entry looked at alone: it must not keep everybody else's letters back.
 */
export async function actOnToldBounce(
  { db, now }: { db: Writer; now: Date },
  { letter, byOrganiser }: { letter: BouncedLetter; byOrganiser: boolean },
): Promise<void> {
  const { id, addresseeId, datedOn } = letter
  const email = byOrganiser ? await readWrittenTo(db, addresseeId, datedOn) : undefined
  const off = email === undefined ? 0 : await turnContactOffIn({ db, now }, { aboutId: id, email, code })
  if (off === 0) await openCheck({ db, now }, { addresseeId, reason: 'bounced', detail: code })
}

/** The mailbox letters go to, unless it became known after this one was written. */
async function readWrittenTo(db: Writer, addresseeId: string, datedOn: Date): Promise<string | undefined> {
  const contacts = await db.addresseeContact.findMany({
    where: { addresseeId, channel: 'email', offAt: null },
    select: { value: true, purpose: true, source: true, sourceOn: true },
  })
  const chosen = chooseContact(contacts)
  const isNewer = contacts.some(({ value, sourceOn }) => value === chosen && sourceOn !== null && sourceOn > datedOn)
  return isNewer ? undefined : chosen
}
