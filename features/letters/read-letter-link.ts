import { chooseContact } from '@/features/addressees/choose-contact'
import type { Context } from '@/features/context'
import { day } from '@/features/days'
import type { NamedOffice } from '@/features/forms-of-address/name-office'
import { namedOffice } from '@/features/forms-of-address/name-office'
import { hashToken, isToken } from '@/features/safety/create-token'
import type { Prisma } from '@/generated/prisma/client'

/** What a confirm link is good for, and what the letter behind it needs to be sent. */
export interface ConfirmLetterLink {
  tokenHash: Uint8Array<ArrayBuffer>
  state: 'ready' | 'already' | 'expired' | 'closed'
  demo: boolean
  mailLocale: string
  /** The letter, and those that were written alongside and wait with it: each with its mailbox. */
  letters: { id: string; email: string | undefined }[]
  /** Where a new letter can be written. */
  modelSlug: string
  /** What may be said of the letter to whoever holds the link: where it goes, and where it says it comes from. */
  said: { offices: NamedOffice[]; country: string }
}

const addressee = {
  select: {
    ...namedOffice,
    contacts: {
      where: { channel: 'email', offAt: null, source: { not: '' } },
      select: { value: true, purpose: true, source: true, sourceOn: true },
    },
  },
} as const

const confirmedFields = {
  id: true,
  state: true,
  demo: true,
  locale: true,
  country: true,
  modelLetter: {
    select: { slug: true, state: true, closesAt: true, campaign: { select: { state: true, demo: true } } },
  },
  addressee,
  alongside: { where: { state: 'frozen' }, orderBy: { id: 'asc' }, select: { id: true, addressee } },
} as const

/** Looks at the link of a mailed letter without changing anything. Opening it tells nothing of text or sender. */
export async function readLetterLink(
  { db, now }: Context,
  where: Prisma.LinkWhereUniqueInput,
): Promise<ConfirmLetterLink | undefined> {
  const link = await db.link.findUnique({
    where,
    select: { tokenHash: true, kind: true, aboutId: true, usedAt: true, expiresAt: true },
  })
  if (link?.kind !== 'confirm_letter') return undefined
  const [found, mail] = await Promise.all([
    db.letter.findUnique({ where: { id: link.aboutId }, select: confirmedFields }),
    db.outboxMail.findFirst({ where: { aboutId: link.aboutId, kind: 'confirm_letter' }, select: { locale: true } }),
  ])
  if (!found) return undefined
  const { modelLetter, ...letter } = found
  const letters = [letter, ...letter.alongside]
  const closesAt = modelLetter.closesAt ? modelLetter.closesAt.getTime() + day : Number.POSITIVE_INFINITY
  const open = modelLetter.state !== 'draft' && modelLetter.campaign.state === 'published' && closesAt > now.getTime()
  return {
    tokenHash: link.tokenHash,
    state: stateOf(link, letter.state === 'frozen', open, now),
    demo: letter.demo || modelLetter.campaign.demo,
    mailLocale: mail?.locale ?? letter.locale,
    letters: letters.map((one) => ({ id: one.id, email: chooseContact(one.addressee.contacts) })),
    modelSlug: modelLetter.slug,
    said: { offices: letters.map((one) => withoutContacts(one.addressee)), country: letter.country },
  }
}

/** The same by the token of the mailed link, for the page with the button. */
export async function readLetterConfirmLink(context: Context, token: string): Promise<ConfirmLetterLink | undefined> {
  return isToken(token) ? readLetterLink(context, { tokenHash: hashToken(token) }) : undefined
}

function stateOf(
  link: { usedAt: Date | null; expiresAt: Date | null },
  waiting: boolean,
  open: boolean,
  now: Date,
): ConfirmLetterLink['state'] {
  if (link.usedAt || !waiting) return 'already'
  if (link.expiresAt && link.expiresAt <= now) return 'expired'
  return open ? 'ready' : 'closed'
}

function withoutContacts({ contacts: _, ...office }: NamedOffice & { contacts: unknown }): NamedOffice {
  return office
}
