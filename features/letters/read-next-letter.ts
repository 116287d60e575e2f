import { readDoor } from '@/features/addressees/read-door'
import type { DoorAnswer } from '@/features/addressees/schema'
import type { Context } from '@/features/context'
import { pickTranslation } from '@/features/places/pick-translation'
import { takesLetters } from './rules'

/** Letters of a campaign that are looked through for one that somebody can write. */
const looked = 5

/** A letter of a campaign with the door for somebody's country. */
export interface NextLetter {
  slug: string
  title: string
  /** The language of the title. */
  locale: string
  /** The state whose missions it goes to. */
  addressedState: string
  door: Extract<DoorAnswer, { ok: true }>['door']
}

/**
 * The newest open letter of a campaign that somebody in a country can write, and the office it goes to from there;
 * undefined when there is none. Whoever lives in the state that is written to is not asked to.
 */
export async function readNextLetter(
  context: Context,
  { campaignId, country, screen }: { campaignId: string; country: string; screen: string },
): Promise<NextLetter | undefined> {
  const letters = await context.db.modelLetter.findMany({
    where: { campaignId, state: 'published' },
    orderBy: { id: 'desc' },
    take: looked,
    select: {
      slug: true,
      state: true,
      closesAt: true,
      stoppedAt: true,
      addressedState: true,
      originalLocale: true,
      fallbackId: true,
      translations: { select: { locale: true, title: true } },
      overrides: { where: { country }, select: { addresseeId: true } },
      campaign: { select: { state: true } },
    },
  })
  for (const {
    slug,
    addressedState: state,
    originalLocale,
    fallbackId,
    translations,
    overrides,
    ...letter
  } of letters) {
    const text = pickTranslation(translations, screen, originalLocale)
    if (!text || !takesLetters(letter, context.now)) continue
    const question = { state, country, overrideId: overrides[0]?.addresseeId, fallbackId: fallbackId ?? undefined }
    const answer = await readDoor(context, question)
    if (answer.ok && !answer.inside) return { slug, ...text, addressedState: state, door: answer.door }
  }
  return undefined
}
