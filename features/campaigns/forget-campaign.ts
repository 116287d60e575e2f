import type { Writer } from '@/features/context'
import { forgetPages } from '@/features/pages'

/** Forgets everything that shows something of a campaign: its own page, its petitions and letters, the front page. */
export async function forgetCampaign(db: Writer, id: string): Promise<void> {
  const { petitions, modelLetters } = await db.campaign.findUniqueOrThrow({
    where: { id },
    select: { petitions: { select: { id: true } }, modelLetters: { select: { id: true } } },
  })
  await forgetPages(db, [
    'home',
    `campaign:${id}`,
    ...petitions.map((petition) => `petition:${petition.id}` as const),
    ...modelLetters.map((letter) => `model-letter:${letter.id}` as const),
  ])
}
