import { isConsulate } from '@/features/addressees/rules'
import type { AddresseeKind, ContactPurpose } from '@/generated/prisma/enums'

/** Names of mailboxes for a state's own citizens abroad, for visas and passports. */
const consular = /consul|konsul|konzul|visa|passport|pasaport|passeport|citizen|(?<![a-z])(cons?|acs|niv|ccs)(?![a-z])/
const press = /press|media|publicaffairs/
const ambassador = /ambassador|ambsec|(?<![a-z])(chancery|sekretariat|gabinete)/

/**
 * Whom a mailbox of an office belongs to, as far as its name tells: the consular section of an embassy helps its state's
 * own citizens and gives visas, and passes no protest on. A consulate's own mailbox is its general one.
 */
export function findPurpose(email: string, kind: AddresseeKind): ContactPurpose {
  const [name = '', host = ''] = email.toLowerCase().split('@')
  if (host === 'state.gov') return purposeOfStateGov(name, kind)
  if (isConsulate(kind)) return press.test(name) ? 'press' : 'general'
  if (consular.test(name)) return 'consular'
  if (press.test(name)) return 'press'
  return ambassador.test(name) ? 'ambassador_office' : 'general'
}

/**
 * Embassies of the United States publish the mailbox of American Citizen Services, under many short names; one is
 * general only where it names the embassy or its site.
 */
function purposeOfStateGov(name: string, kind: AddresseeKind): ContactPurpose {
  if (/publicaffairs|pco$|^pas|pas$|pd$/.test(name)) return 'press'
  const ofOffice = isConsulate(kind) ? /consulate/ : /emb|web(master|site|contact|email)/
  return ofOffice.test(name) && !/acs|citizen|consular/.test(name) ? 'general' : 'consular'
}
