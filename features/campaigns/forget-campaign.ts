import type { Writer } from '@/features/context'
import { forgetPages } from '@/features/pages'

/**
 * Forgets everything that shows something of a campaign: its own page, that of the whole it is a local copy of, its petitions
 * and letters, the front page.
 */
export async function forgetCampaign(db: Writer, id: string): Promise<void> {
  const { partOfId, petitions, modelLetters } = await db.campaign.findUniqueOrThrow({
    where: { id },
    select: { partOfId: true, petitions: { select: { id: true } }, modelLetters: { select: { id: true } } },
  })
  await forgetPages(db, [
    'home',
    `campaign:${id}`,
    ...(partOfId === null ? [] : [`campaign:${partOfId}` as const]),
    ...petitions.map((petition) => `petition:${petition.id}` as const),
    ...modelLetters.map((letter) => `model-letter:${letter.id}` as const),
  ])
}
