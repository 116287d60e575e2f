import { openCheck } from '@/features/addressees/open-check'
import { turnContactOff } from '@/features/addressees/turn-contact-off'
import type { Context } from '@/features/context'
import { forgetDocuments } from '@/features/deliveries/write-outcome'
import { carryingLetters } from '@/features/outbox/schema'
import { type BounceReport, judgeReturn } from './rules'

/** Mails of which one report is believed. */
const most = 20

const carrying = { aboutId: true, delivery: { select: { id: true } } } as const

/**
 * Takes a report that a letter of ours came back as the outbox takes a refusal: its delivery failed, the address that
 * was refused is turned off, and the entry is looked at. A report without the id of a mail of this campaign, which only
 * we and whom it went to know, changes nothing; what was told of a delivery meanwhile stays. Done twice it does no
 * harm. Without `campaignId` the caller answers for the ids. Returns how many mails came back.
 */
export async function recordLetterBounce(
  context: Context,
  { campaignId, report }: { campaignId?: string; report: BounceReport },
): Promise<number> {
  const { db } = context
  const ofCampaign = { demo: false, modelLetter: { ...(campaignId && { campaignId }), campaign: { demo: false } } }
  const named = await db.outboxMail.findMany({
    where: {
      messageId: { in: report.messageIds },
      kind: { in: [...carryingLetters] },
      state: { in: ['sent', 'unknown'] },
    },
    select: { id: true, ...carrying, carried: { select: carrying } },
  })
  const ids = named.flatMap(({ aboutId, carried }) => [aboutId, ...carried.map((one) => one.aboutId)])
  const among = { in: ids.filter((id) => id !== null) }
  const letters = await db.letter.findMany({
    where: { id: among, ...ofCampaign },
    select: { id: true, addresseeId: true, modelLetter: { select: { id: true, campaignId: true } } },
  })
  const copies = await db.letterCopy.findMany({
    where: { id: among, letter: ofCampaign },
    select: { id: true, addresseeId: true },
  })
  const mails = named.filter(({ aboutId }) => [...letters, ...copies].some(({ id }) => id === aboutId)).slice(0, most)
  const told = judgeReturn(report)
  for (const { id: mailId, aboutId, delivery, carried } of mails) {
    await db.outboxMail.updateMany({
      where: { id: mailId, returned: null },
      data: { returned: told, lastCode: report.status || 'returned' },
    })
    const deliveryIds = [delivery, ...carried.map((one) => one.delivery)].flatMap((one) => one?.id ?? [])
    await db.delivery.updateMany({
      where: { id: { in: deliveryIds }, state: { in: ['handed_over', 'unknown'] }, outcome: null },
      data: { state: 'failed' },
    })
    await db.letterCopy.updateMany({
      where: {
        id: { in: copies.map(({ id }) => id).filter((id) => id === aboutId) },
        state: { in: ['handed_over', 'unknown'] },
      },
      data: { state: 'failed' },
    })
    const about = [...letters, ...copies].find(({ id }) => id === aboutId)
    await turnOff(context, { aboutId, addresseeId: about?.addresseeId ?? null }, report)
    const letterIds = [aboutId, ...carried.map((one) => one.aboutId)]
    for (const letter of letters) if (letterIds.includes(letter.id)) await forgetDocuments(db, letter)
  }
  return mails.length
}

/** Turns off what was refused; where none of our addresses is named, somebody has to find out which it was. */
async function turnOff(
  context: Context,
  { aboutId, addresseeId }: { aboutId: string | null; addresseeId: string | null },
  report: BounceReport,
): Promise<void> {
  const { recipients, status } = report
  if (judgeReturn(report) !== 'hard') return
  let off = 0
  for (const email of recipients) off += await turnContactOff(context, { aboutId, email, code: status || 'returned' })
  if (off > 0 || !addresseeId) return
  const named = { in: recipients, mode: 'insensitive' } as const
  const isOffAlready = await context.db.addresseeContact.count({
    where: { addresseeId, channel: 'email', value: named },
  })
  if (isOffAlready === 0) await openCheck(context, { addresseeId, reason: 'bounced', detail: status || 'returned' })
}
