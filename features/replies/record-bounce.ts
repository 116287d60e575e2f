import { openCheck } from '@/features/addressees/open-check'
import { turnContactOff } from '@/features/addressees/turn-contact-off'
import type { Context } from '@/features/context'
import { forgetDocuments } from '@/features/deliveries/write-outcome'

/** What a report says of a mail that came back. Nothing of it is believed but the id, which nobody could guess. */
export interface BounceReport {
  /** Ids of mails in our outbox, as the report names them. */
  messageIds: string[]
  /** Addresses that were not reached, in lower case. */
  recipients: string[]
  /** Enhanced status code (RFC 3463); empty when none is given. */
  status: string
}

/** The mailbox is refused (RFC 3463: X.1.X, X.2.1) and not us or the text; or the report gives no code. */
const addressFault = /^(5\.1\.\d{1,3}|5\.2\.1|)$/

const campaignOf = { modelLetter: { select: { id: true, campaignId: true } } } as const
const letter = { select: { id: true, addresseeId: true, ...campaignOf } } as const

/**
 * Takes a report that a letter of ours came back as the outbox takes a refusal: its delivery failed, the address that
 * was refused is turned off, and the entry is looked at. A report without the id of a mail of this campaign, which only
 * we and whom it went to know, changes nothing; what was told of a delivery meanwhile stays. Done twice it does no
 * harm. Returns how many mails came back.
 */
export async function recordBounce(
  context: Context,
  { campaignId, report }: { campaignId: string; report: BounceReport },
): Promise<number> {
  const { db } = context
  const ofCampaign = { demo: false, modelLetter: { campaignId, campaign: { demo: false } } }
  const mails = await db.outboxMail.findMany({
    where: {
      messageId: { in: report.messageIds },
      state: { in: ['sent', 'unknown'] },
      OR: [
        { kind: { in: ['letter', 'letter_digest'] }, letter: ofCampaign },
        { kind: 'letter_copy', copy: { letter: ofCampaign } },
      ],
    },
    take: 20,
    select: {
      id: true,
      letterId: true,
      copyId: true,
      deliveryId: true,
      letter,
      copy: { select: { addresseeId: true, letter } },
      carried: { select: { deliveryId: true, letter } },
    },
  })
  for (const mail of mails) {
    const deliveryIds = [mail.deliveryId, ...mail.carried.map(({ deliveryId }) => deliveryId)].filter(
      (id) => id !== null,
    )
    await db.delivery.updateMany({
      where: { id: { in: deliveryIds }, state: { in: ['handed_over', 'unknown'] }, outcome: null },
      data: { state: 'failed' },
    })
    if (mail.copyId) {
      await db.letterCopy.updateMany({
        where: { id: mail.copyId, state: { in: ['handed_over', 'unknown'] } },
        data: { state: 'failed' },
      })
    }
    await turnOff(context, mail, report)
    for (const one of [mail.letter, ...mail.carried.map((carried) => carried.letter)]) {
      if (one) await forgetDocuments(db, one)
    }
  }
  return mails.length
}

/** Turns off what was refused; where none of our addresses is named, somebody has to find out which it was. */
async function turnOff(
  context: Context,
  mail: {
    letterId: string | null
    copyId: string | null
    letter: { addresseeId: string } | null
    copy: { addresseeId: string | null } | null
  },
  { recipients, status }: BounceReport,
): Promise<void> {
  if (!addressFault.test(status)) return
  const { letterId, copyId } = mail
  let off = 0
  for (const email of recipients)
    off += await turnContactOff(context, { letterId, copyId, email, code: status || 'returned' })
  const addresseeId = mail.copy ? mail.copy.addresseeId : mail.letter?.addresseeId
  if (off > 0 || !addresseeId) return
  const named = { in: recipients, mode: 'insensitive' } as const
  const isOffAlready = await context.db.addresseeContact.count({
    where: { addresseeId, channel: 'email', value: named },
  })
  if (isOffAlready === 0) await openCheck(context, { addresseeId, reason: 'bounced', detail: status || 'returned' })
}
