import { faultOfValue, isWebAddress } from '@/features/entries/check-entry'
import { isSeveralPhones, tidyPhone } from '@/features/texts/phones'
import { unwrapEmail } from '@/features/texts/unwrap-email'
import { ContactChannel, ContactPurpose } from '@/generated/prisma/enums'
import type { FaultCode } from './import-faults'
import { parseList } from './parse-list'

/** A contact as a file gives it. */
export interface GivenContact {
  channel: ContactChannel
  purpose: ContactPurpose
  value: string
  /** Marked as out of use. A file turns contacts off, never on again: that is decided at the entry. */
  off: boolean
  /** Where it was read, where that is not the source of its row. */
  source?: string
  sourceOn?: string | null
}

type Report = (code: FaultCode, value: string) => void

const channels: readonly string[] = Object.values(ContactChannel)
const purposes: readonly string[] = Object.values(ContactPurpose)

/** Reads `email:press=…;phone=…;email:consular:off=…`; what cannot be read is reported and left out. */
export function parseContacts(cell: string, report: Report): GivenContact[] {
  const contacts: GivenContact[] = []
  for (const item of parseList(cell)) {
    const contact = parseContact(item, report)
    if (!contact) continue
    const same = (one: GivenContact) =>
      one.channel === contact.channel && one.purpose === contact.purpose && one.value === contact.value
    if (contacts.some(same)) report('contact-doubled', item)
    else contacts.push(contact)
  }
  return contacts
}

function parseContact(item: string, report: Report): GivenContact | undefined {
  const [, what = '', written = ''] = /^([^=]*)=(.*)$/s.exec(item) ?? []
  if (what === '') return void report('contact-unreadable', item)
  const [channel = '', purpose = 'general', off, ...more] = what.split(':').map((part) => part.trim().toLowerCase())
  if (!channels.includes(channel)) return void report('contact-channel-unknown', item)
  if (!purposes.includes(purpose)) return void report('contact-purpose-unknown', item)
  if (more.length > 0 || (off !== undefined && off !== 'off')) return void report('contact-unreadable', item)
  const isPhone = channel === 'phone' || channel === 'fax'
  const value = channel === 'email' ? unwrapEmail(written) : isPhone ? tidyPhone(written) : written.trim()
  if (value === '') return void report('contact-empty', item)
  const wrong = judgeContact(channel as ContactChannel, value)
  if (wrong) return void report(wrong, value)
  return { channel: channel as ContactChannel, purpose: purpose as ContactPurpose, value, off: off === 'off' }
}

/** What is wrong with the value of a contact, by its form alone: nobody is asked whether it works. */
function judgeContact(channel: ContactChannel, value: string): FaultCode | undefined {
  if (channel === 'email') return faultOfValue({ channel, value }, '') ? 'email-bad' : undefined
  // Whether a number without its prefix can be dialled is judged with the country of the entry.
  if (channel === 'phone' || channel === 'fax') {
    if (isSeveralPhones(value)) return 'phone-several'
    return value.replace(/\D/g, '').length < 4 ? 'phone-bad' : undefined
  }
  if (channel !== 'web' || isWebAddress(value)) return undefined
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase()
  return scheme !== undefined && !['http', 'https'].includes(scheme) ? 'url-scheme' : 'url-bad'
}
