import type { Context } from '@/features/context'
import { day, dayOf } from '@/features/days'
import { keptDaysAfterHandIn, keptMonthsAfterClose, keptMonthsAtMost } from '@/features/signatures/rules'
import { proposedDays, refusedDays } from './rules'

/**
 * Deletes what nobody confirmed in seven days, and the officers of organisations by the clock of signatures: 30 days
 * after the hand-in, 6 months after the close or 24 months after they confirmed, whichever is first; of one that was
 * refused, 30 days after that. A campaign is not handed in: there the last two hold. The organisation itself stays as it
 * is shown. Twice is harmless. Returns how many officers and forms were forgotten.
 */
export async function purgeEndorsements({ db, now }: Context): Promise<number> {
  const today = dayOf(now)
  const ago = (days: number) => new Date(today.getTime() - days * day)
  const { count } = await db.endorsement.deleteMany({
    where: { state: 'proposed', createdOn: { lte: ago(proposedDays) } },
  })
  const forgotten = await db.$executeRaw`
    UPDATE endorsements SET sealed = NULL, key_id = NULL FROM petitions
    WHERE petitions.id = petition_id AND key_id IS NOT NULL AND (
      least(closes_at, closed_at) + make_interval(months => ${keptMonthsAfterClose}) <= ${now}::timestamptz
      OR handed_in_at + make_interval(days => ${keptDaysAfterHandIn}) <= ${now}::timestamptz
      OR confirmed_on + make_interval(months => ${keptMonthsAtMost}) <= ${today}::date
      OR endorsements.state = 'refused' AND refused_on <= ${ago(refusedDays)}::date)`
  const ofCampaigns = await db.endorsement.updateMany({
    where: {
      campaignId: { not: null },
      keyId: { not: null },
      OR: [
        { confirmedOn: { lte: monthsBefore(today, keptMonthsAtMost) } },
        { state: 'refused', refusedOn: { lte: ago(refusedDays) } },
      ],
    },
    data: { sealed: null, keyId: null },
  })
  return count + forgotten + ofCampaigns.count
}

function monthsBefore(date: Date, months: number): Date {
  const before = new Date(date)
  before.setUTCMonth(before.getUTCMonth() - months)
  return before
}
