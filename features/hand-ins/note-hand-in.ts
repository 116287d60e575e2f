import { randomUUID } from 'node:crypto'
import { recordAction } from '@/features/access/record-action'
import { forgetCampaign } from '@/features/campaigns/forget-campaign'
import type { Context, Writer } from '@/features/context'
import { dayOf } from '@/features/days'
import { announceNews } from '@/features/news/announce-news'
import type { PublishablePetition } from '@/features/petitions/load-petition'
import { lockPetition } from '@/features/petitions/lock-petition'
import { hasDossier } from './has-dossier'
import { judgeHandIn } from './rules'
import type { HandInInput } from './schema'

export type NoteHandIn =
  | { ok: true; taken: boolean }
  | { ok: false; reason: 'not-now' | 'future' | 'too-early' | 'no-dossier' }

/**
 * Notes that a petition was brought to its addressee, and what came of it. One that was taken is handed in: from now on what
 * is sealed of the signers has thirty days left, whatever day it was, and nobody can ask any more who signed. The same noted
 * twice is one.
 */
export async function noteHandIn(
  { db, now }: Context,
  { petition, form }: { petition: PublishablePetition; form: HandInInput },
): Promise<NoteHandIn> {
  const { id, campaignId, teamId, by } = petition
  const { texts, ...noted } = form
  return db.$transaction(async (tx) => {
    const { state } = await lockPetition(tx, id)
    const same = { petitionId: id, goneOn: noted.goneOn, outcome: noted.outcome, place: noted.place }
    if (await tx.handIn.findFirst({ where: same, select: { id: true } })) return { ok: true, taken: state !== 'closed' }
    const begunOn = await begun(tx, id)
    const judged = judgeHandIn(noted, { state, begunOn, hasDossier: await hasDossier({ db: tx }, id) }, now)
    if (!judged.ok) return judged
    const words = texts.filter((text) => text.words !== '')
    const row = { ...noted, id: randomUUID(), petitionId: id, notedAt: now, notedBy: by }
    await tx.handIn.create({ data: { ...row, texts: { create: words } }, select: { id: true } })
    if (judged.taken) {
      const data = { state: 'handed_in', handedInAt: now, updatedAt: now } as const
      await tx.petition.update({ where: { id }, data, select: { id: true } })
      await tx.petitionIndexKey.deleteMany({ where: { petitionId: id } })
      await announceNews(tx, { campaignId, petitionId: id, event: 'handed_in', of: id, at: now })
    }
    const action = judged.taken ? 'petition.hand-in' : 'petition.refused'
    await recordAction(tx, { by, teamId, action, object: `petition:${id}`, at: now })
    await forgetCampaign(tx, campaignId)
    return judged
  })
}

/** The day on which the petition was begun. */
async function begun(tx: Writer, id: string): Promise<Date> {
  const { createdAt } = await tx.petition.findUniqueOrThrow({ where: { id }, select: { createdAt: true } })
  return dayOf(createdAt)
}
