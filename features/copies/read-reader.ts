import { chooseContact, mailboxReadOn } from '@/features/addressees/choose-contact'
import { readOwnMinistry } from '@/features/addressees/read-own-ministry'
import { freshness, mayContactBeMailed } from '@/features/addressees/rules'
import type { Context } from '@/features/context'
import { namedOffice, officeName } from '@/features/forms-of-address/name-office'
import type { CopyReader, Redaction } from '@/generated/prisma/enums'
import { isLookedUp } from './rules'

type Reading = { db: Pick<Context['db'], 'addressee'>; now: Date }

/** Columns of a rule that its reader is found by. */
export const ruleFields = {
  id: true,
  reader: true,
  addresseeId: true,
  name: true,
  email: true,
  redaction: true,
  inCc: true,
  covers: { select: { locale: true, text: true } },
} as const

export interface StoredRule {
  id: string
  reader: CopyReader
  addresseeId: string | null
  name: string | null
  email: string | null
  redaction: Redaction
  inCc: boolean
  covers: { locale: string; text: string }[]
}

/** Who a rule means for a letter from one country. */
export interface Reader {
  addresseeId: string | null
  name: string
  email: string | null
}

/**
 * Finds the reader of a rule: the one that stands in it, or the foreign ministry of the country a letter comes from.
 * Undefined where the directory has no such ministry, or the entry was removed. An address of the directory is given
 * only while our mail may go there without asking anybody.
 */
export async function readReader(
  context: Reading,
  rule: Pick<StoredRule, 'reader' | 'addresseeId' | 'name' | 'email'>,
  { country, locale }: { country: string; locale: string },
): Promise<Reader | undefined> {
  const id = isLookedUp(rule) ? await readOwnMinistry(context, country) : rule.addresseeId
  if (id === undefined) return undefined
  if (id === null) return { addresseeId: null, name: rule.name ?? '', email: rule.email }
  const addressee = await context.db.addressee.findUnique({
    where: { id, removedAt: null },
    select: {
      ...namedOffice,
      sourceOn: true,
      checkedOn: true,
      checkMethod: true,
      contacts: {
        where: { channel: 'email', offAt: null },
        select: { value: true, purpose: true, source: true, sourceOn: true, offAt: true },
      },
    },
  })
  if (!addressee) return undefined
  const { sourceOn, checkedOn, checkMethod, contacts } = addressee
  const age = freshness(mailboxReadOn(contacts, sourceOn), checkedOn, context.now, checkMethod)
  const open = contacts.filter((contact) => ['yes', 'warn'].includes(mayContactBeMailed(contact, age)))
  return { addresseeId: id, name: officeName(addressee, locale).name, email: chooseContact(open) ?? null }
}
