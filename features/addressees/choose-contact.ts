const purposes = ['ambassador_office', 'general', 'press']

interface Mailbox {
  value: string
  purpose: string
  source: string
  sourceOn: Date | null
}

/**
 * The mailbox a letter goes to: the ambassador's office before the general one, the newer source first. Never one of which
 * nobody says where it is from, and never that of the consular section, which serves its state's own citizens.
 */
export function chooseContact(contacts: readonly Mailbox[]): string | undefined {
  const sourced = contacts.filter(({ source, purpose }) => source.trim() !== '' && purpose !== 'consular')
  return sourced.toSorted(
    (a, b) =>
      purposes.indexOf(a.purpose) - purposes.indexOf(b.purpose) ||
      (b.sourceOn?.getTime() ?? 0) - (a.sourceOn?.getTime() ?? 0),
  )[0]?.value
}

/**
 * The day on which the mailbox a letter goes to was read: a newer list that tells of the street alone makes the mailbox
 * of an older one no younger. `entryOn` for a mailbox whose own day nobody noted.
 */
export function mailboxReadOn(contacts: readonly Mailbox[], entryOn: Date | null): Date | null {
  const chosen = chooseContact(contacts)
  return contacts.find(({ value }) => value === chosen)?.sourceOn ?? entryOn
}
