import type { Context } from '@/features/context'
import { isoDay } from '@/features/days'
import type { VisibleSetLetter } from '@/features/letters/load-set-letter'
import type { MailState } from '@/generated/prisma/enums'
import { hashOf } from './lock-signing'
import { type Shown, type Standing, standingOf, takesSignatories } from './rules'

/** Somebody under a letter, as the desk shows them. Their address is sealed; only that there is one is known. */
export interface DeskSignatory extends Shown {
  id: string
  standing: Standing
  hasEmail: boolean
  /** Calendar days. */
  invitedOn: string | null
  answeredOn: string | null
  /** How they confirmed without a link, in the organiser's words. */
  confirmedHow: string | null
  /** What the newest invitation came to, where that is not simply "sent". */
  mail: 'waiting' | 'failed' | null
}

export interface SignatoryList {
  /** While it is true the list can be changed. */
  open: boolean
  /** The letter has a text that can be confirmed. */
  written: boolean
  collectUntil: Date | null
  signatories: DeskSignatory[]
}

/** Everybody under a letter of a set, in order, with what became of their invitation. */
export async function listSignatories(
  { db, now }: Context,
  { letter }: { letter: Pick<VisibleSetLetter, 'id'> },
): Promise<SignatoryList> {
  const { content, signatories, ...rest } = await db.letter.findUniqueOrThrow({
    where: { id: letter.id },
    select: {
      state: true,
      collectUntil: true,
      content: true,
      signatories: {
        where: { state: { not: 'removed' } },
        orderBy: { position: 'asc' },
        select: {
          id: true,
          name: true,
          role: true,
          organisation: true,
          capacity: true,
          town: true,
          country: true,
          state: true,
          keyId: true,
          invitedOn: true,
          answeredOn: true,
          confirmedHash: true,
          confirmedHow: true,
        },
      },
    },
  })
  const mails = await db.outboxMail.findMany({
    where: { aboutId: { in: signatories.map(({ id }) => id) } },
    orderBy: { createdAt: 'asc' },
    select: { aboutId: true, state: true },
  })
  const lastMails = new Map(mails.map(({ aboutId, state }) => [aboutId, state]))
  const textHash = hashOf(content)
  return {
    open: takesSignatories(rest, now),
    written: textHash !== null,
    collectUntil: rest.collectUntil,
    signatories: signatories.map(({ state, keyId, confirmedHash, invitedOn, answeredOn, ...shown }) => ({
      ...shown,
      standing: standingOf({ state, confirmedHash }, textHash),
      hasEmail: keyId !== null,
      invitedOn: isoDay(invitedOn),
      answeredOn: isoDay(answeredOn),
      mail: mailOf(lastMails.get(shown.id)),
    })),
  }
}

function mailOf(state: MailState | undefined): DeskSignatory['mail'] {
  if (state === 'failed') return 'failed'
  return state === 'due' || state === 'leased' || state === 'waiting' ? 'waiting' : null
}
