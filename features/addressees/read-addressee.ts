import { isId } from '@/features/access/ids'
import type { Context } from '@/features/context'
import type { CheckMethod, CheckReason, ContactPurpose, GenderForm } from '@/generated/prisma/enums'
import { isMailbox } from './count-reach'
import { type ListedMission, listedMission } from './list-missions'
import { type FactOrigin, listOrigins } from './list-origins'

/** An addressee as the public sees it: how to reach it by post, phone and web, never by which e-mail. */
export interface AddresseeRecord extends ListedMission {
  addressLines: string[]
  postalCode: string | null
  source: string
  sourceOn: Date | null
  checkedBy: string | null
  checkedOn: Date | null
  checkMethod: CheckMethod | null
  phones: { value: string; purpose: ContactPurpose }[]
  web: string[]
  /** A mailbox that letters to the head of the office go to. */
  hasEmail: boolean
  /** The one mailbox known is that of the consular section. */
  onlyConsular: boolean
  /** Where each fact was read. */
  origins: FactOrigin[]
  removed: boolean
  /** How it is written to in a language, where that differs from the rule; `approved` by somebody who knows it well. */
  blocks: {
    locale: string
    recipient: string[]
    salutation: string
    close: string
    gender: GenderForm
    approved: boolean
  }[]
  /** Why somebody has to look at it: a mail bounced, a letter came back, a reader reported it. */
  doubts: CheckReason[]
}

/** Reads one addressee; undefined when there is none with that id. */
export async function readAddressee({ db }: Context, id: string): Promise<AddresseeRecord | undefined> {
  if (!isId(id)) return undefined
  const row = await db.addressee.findUnique({
    where: { id },
    select: {
      ...listedMission,
      addressLines: true,
      postalCode: true,
      source: true,
      sourceOn: true,
      addressSource: true,
      addressSourceOn: true,
      nameSource: true,
      nameSourceOn: true,
      checkedBy: true,
      checkedOn: true,
      checkMethod: true,
      removedAt: true,
      contacts: {
        where: { offAt: null },
        select: { channel: true, purpose: true, value: true, source: true, sourceOn: true },
        orderBy: [{ purpose: 'asc' }, { value: 'asc' }],
      },
      blocks: {
        select: { locale: true, recipient: true, salutation: true, close: true, gender: true, approvedOn: true },
      },
      checks: { where: { closedAt: null }, select: { reason: true }, distinct: ['reason'], orderBy: { reason: 'asc' } },
    },
  })
  if (!row) return undefined
  const { contacts, coverage, removedAt, checks, blocks, ...addressee } = row
  return {
    ...addressee,
    covers: coverage,
    removed: removedAt !== null,
    phones: contacts.filter((one) => one.channel === 'phone').map(({ value, purpose }) => ({ value, purpose })),
    web: contacts.filter((one) => one.channel === 'web').map((one) => one.value),
    hasEmail: contacts.some(isMailbox),
    onlyConsular: contacts.some((one) => one.channel === 'email') && !contacts.some(isMailbox),
    origins: listOrigins(row),
    blocks: blocks.map(({ approvedOn, ...block }) => ({ ...block, approved: approvedOn !== null })),
    doubts: checks.map((check) => check.reason),
  }
}
