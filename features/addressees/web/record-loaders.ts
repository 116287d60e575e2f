import { cache } from 'react'
import type { Recorded, Said } from '@/features/addressees/count-record'
import { countQuietLetters, type RecordedDelivery, readRecord } from '@/features/addressees/read-record'
import { hideNumbers } from '@/features/counts/hide-numbers'
import { groupOf, isPromise } from '@/features/deliveries/rules'
import { webContext } from '@/server/context'
import { tagDocument } from '@/server/documents/scope'

/** A delivery of the record, with what its numbers are counted from. */
export type RecordEntry = RecordedDelivery & Recorded

/** All that may be shown of letters to an addressee, the newest first. */
export const recordOf = cache(async (addresseeId: string): Promise<RecordEntry[]> => {
  tagDocument(`addressee:${addresseeId}`)
  const deliveries = await readRecord(webContext(), addresseeId)
  for (const { letter } of deliveries) tagDocument(`campaign:${letter.modelLetter.campaign.id}`)
  return deliveries.map((delivery) => ({
    ...delivery,
    letterId: delivery.letter.id,
    byHand: delivery.channel === 'by_hand',
    setOutOn: delivery.postedOn ?? delivery.letter.datedOn,
    told: tellings(delivery),
  }))
})

/** Supporters' letters nobody has told of, in whole tens: fewer than ten are not shown (trust, P22). */
export async function quietLetters(addresseeId: string): Promise<number> {
  const count = await countQuietLetters(webContext(), addresseeId)
  return hideNumbers([{ count }], 0)[0]?.count ?? 0
}

/** The history as it was told; what stands now counts as its last word. */
function tellings({ changes, outcome, outcomeOn, dueOn }: RecordedDelivery): Recorded['told'] {
  if (outcome === null) return []
  const earlier = changes
    .slice(0, -1)
    .map((change) => ({ said: saidBy(change.outcome), on: change.outcomeOn, dueOn: change.dueOn }))
  return [...earlier, { said: saidBy(outcome), on: outcomeOn, dueOn }]
}

function saidBy(outcome: NonNullable<RecordedDelivery['outcome']>): Said {
  if (isPromise(outcome)) return 'promised'
  if (outcome === 'no_reply') return 'unanswered'
  const group = groupOf(outcome)
  if (group === 'accepted') return 'taken'
  return group === 'refused' || group === 'answered' ? group : 'other'
}
