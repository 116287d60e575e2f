import { recordAction } from '@/features/access/record-action'
import { forgetCampaign } from '@/features/campaigns/forget-campaign'
import type { Context } from '@/features/context'
import { announceNews } from '@/features/news/announce-news'
import type { PublishablePetition } from '@/features/petitions/load-petition'
import { lockPetition } from '@/features/petitions/lock-petition'
import { mayPetitionBecome } from '@/features/petitions/rules'
import { isTaken, judgeAnswer } from './rules'
import type { AnswerInput } from './schema'

/** Notes the answer to a petition that was handed in: its day, and words for the page. Twice is once: the first note stays. */
export async function noteAnswer(
  { db, now }: Context,
  { petition, form }: { petition: PublishablePetition; form: AnswerInput },
): Promise<{ ok: true } | { ok: false; reason: 'not-now' | 'future' | 'too-early' }> {
  const { id, campaignId, teamId, by } = petition
  const { answeredOn, texts } = form
  return db.$transaction(async (tx) => {
    const { state } = await lockPetition(tx, id)
    if (state === 'answered') return { ok: true }
    const all = await tx.handIn.findMany({
      where: { petitionId: id },
      orderBy: { notedAt: 'desc' },
      select: { id: true, goneOn: true, outcome: true },
    })
    const taken = all.find(({ outcome }) => isTaken(outcome))
    if (!taken || !mayPetitionBecome(state, 'answered')) return { ok: false, reason: 'not-now' }
    const judged = judgeAnswer(answeredOn, taken.goneOn, now)
    if (!judged.ok) return judged
    const answer = { answeredOn, answerNotedAt: now, answerNotedBy: by }
    await tx.handIn.update({ where: { id: taken.id }, data: answer, select: { id: true } })
    for (const { locale, words } of texts.filter((text) => text.words !== '')) {
      await tx.handInText.upsert({
        where: { handInId_locale: { handInId: taken.id, locale } },
        create: { handInId: taken.id, locale, answer: words },
        update: { answer: words },
        select: { locale: true },
      })
    }
    await tx.petition.update({ where: { id }, data: { state: 'answered', updatedAt: now }, select: { id: true } })
    await announceNews(tx, { campaignId, petitionId: id, event: 'answered', of: id, at: now })
    await recordAction(tx, { by, teamId, action: 'petition.answer', object: `petition:${id}`, at: now })
    await forgetCampaign(tx, campaignId)
    return { ok: true }
  })
}
