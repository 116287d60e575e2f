import { recordAction } from '@/features/access/record-action'
import { forgetCampaign } from '@/features/campaigns/forget-campaign'
import type { Context } from '@/features/context'
import { isoDay } from '@/features/days'
import type { PublishablePetition } from './load-petition'
import { lockPetition } from './lock-petition'
import { mayPetitionBecome } from './rules'
import type { PetitionEvent } from './schema'

interface HandIn {
  petition: PublishablePetition
  step: 'handed_in' | 'answered'
  event: PetitionEvent
}

/** Somewhere on earth the next day has begun. */
const ahead = 14 * 3_600_000

/**
 * Notes that a closed petition was handed in, or that a handed-in one was answered: on which day, in which words.
 * Refuses a day to come, and one before what came before it. Doing it twice does no harm: the first note stays.
 */
export async function handInPetition(
  { db, now }: Context,
  { petition, step, event }: HandIn,
): Promise<{ ok: true } | { ok: false; reason: 'not-now' | 'future' | 'too-early' }> {
  const { id, campaignId, teamId, by } = petition
  const on = new Date(event.on)
  return db.$transaction(async (tx) => {
    const { state } = await lockPetition(tx, id)
    if (state === step) return { ok: true }
    if (!mayPetitionBecome(state, step)) return { ok: false, reason: 'not-now' }
    if (on.getTime() > now.getTime() + ahead) return { ok: false, reason: 'future' }
    if (on < (await earliest(tx, id))) return { ok: false, reason: 'too-early' }
    const told =
      step === 'handed_in'
        ? // What was sealed of the signers has 30 days left from now on, whatever day the hand-in was.
          { handedInAt: now, handedInOn: on, handedInWords: event.words }
        : { answeredOn: on, answeredWords: event.words }
    await tx.petition.update({ where: { id }, data: { state: step, updatedAt: now, ...told }, select: { id: true } })
    const action = step === 'handed_in' ? 'petition.hand-in' : 'petition.answer'
    await recordAction(tx, { by, teamId, action, object: `petition:${id}`, at: now })
    await forgetCampaign(tx, campaignId)
    return { ok: true }
  })
}

/** The day of the hand-in, where there was one, else the day on which the petition was begun. */
async function earliest(tx: Pick<Context['db'], 'petition'>, id: string): Promise<Date> {
  const { createdAt, handedInOn } = await tx.petition.findUniqueOrThrow({
    where: { id },
    select: { createdAt: true, handedInOn: true },
  })
  return handedInOn ?? new Date(isoDay(createdAt))
}
