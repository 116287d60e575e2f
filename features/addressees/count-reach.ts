import type { ContactChannel, ContactPurpose } from '@/generated/prisma/enums'
import { judgePostalAddress } from './judge-postal-address'

/** What is known of how to reach an office. */
export interface Reachable {
  hostCity: string | null
  addressLines: readonly string[]
  /** Contacts in use. */
  contacts: readonly { channel: ContactChannel; purpose: ContactPurpose }[]
}

/** Of so many offices, how many can be reached in which way; `nothing`: neither by post nor by mail, phone or web. */
export interface Reach {
  offices: number
  /** A letter can be brought there. */
  street: number
  /** Post arrives at a box, or at a town whose post office knows the way; nobody can bring anything. */
  box: number
  /** A mailbox that letters go to, not that of the consular section. */
  email: number
  phone: number
  web: number
  nothing: number
  /** Neither by post nor by mail: at most by phone, or by what its website offers. */
  noLetter: number
}

/** Counts how many of the offices can be reached, and how. */
export function countReach(offices: readonly Reachable[]): Reach {
  const reach: Reach = {
    offices: offices.length,
    street: 0,
    box: 0,
    email: 0,
    phone: 0,
    web: 0,
    nothing: 0,
    noLetter: 0,
  }
  for (const { addressLines, hostCity, contacts } of offices) {
    const address = judgePostalAddress(addressLines, hostCity)
    const has = (channel: ContactChannel) => contacts.some((one) => one.channel === channel)
    if (address === 'street') reach.street++
    else if (address !== 'none') reach.box++
    if (contacts.some(isMailbox)) reach.email++
    if (has('phone')) reach.phone++
    if (has('web')) reach.web++
    if (address === 'none' && contacts.length === 0) reach.nothing++
    if (address === 'none' && !contacts.some(isMailbox)) reach.noLetter++
  }
  return reach
}

/** True for a mailbox that a letter to the head of the office may go to. */
export function isMailbox({ channel, purpose }: { channel: ContactChannel; purpose: ContactPurpose }): boolean {
  return channel === 'email' && purpose !== 'consular'
}
