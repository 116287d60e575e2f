import type { Context, Writer } from '@/features/context'

/** The letter a reply answers, with the delivery that brought it. */
export interface AnsweredLetter {
  letterId: string
  addresseeId: string
  /** The last attempt of which something is known. */
  deliveryId: string | null
}

/**
 * Finds the letter of a campaign that a reply answers: by the reference printed on it, else by the mail that is
 * answered. Undefined when neither leads to exactly one letter.
 */
export async function readAnsweredLetter(
  { db }: { db: Writer | Context['db'] },
  { campaignId, references, messageIds }: { campaignId: string; references: string[]; messageIds?: string[] },
): Promise<AnsweredLetter | undefined> {
  const ofCampaign = { modelLetter: { campaignId } }
  const select = {
    id: true,
    addresseeId: true,
    deliveries: { where: { state: { not: 'queued' } }, orderBy: { id: 'desc' }, take: 1, select: { id: true } },
  } as const
  const named = await db.letter.findMany({ where: { reference: { in: references }, ...ofCampaign }, take: 2, select })
  const found =
    named.length > 0 || !messageIds?.length
      ? named
      : await db.letter.findMany({
          where: { id: { in: await mailedLetters({ db }, messageIds) }, ...ofCampaign },
          take: 2,
          select,
        })
  const [letter] = found
  if (!letter || found.length > 1) return undefined
  return { letterId: letter.id, addresseeId: letter.addresseeId, deliveryId: letter.deliveries[0]?.id ?? null }
}

/** The letters that mails with these ids are about. */
async function mailedLetters({ db }: { db: Writer | Context['db'] }, messageIds: string[]): Promise<string[]> {
  const where = { messageId: { in: messageIds }, about: 'letters' }
  const mails = await db.outboxMail.findMany({ where, select: { aboutId: true } })
  return mails.flatMap(({ aboutId }) => aboutId ?? [])
}
