import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readDoor } from '@/features/addressees/read-door'
import { readDraftParts } from '@/features/letters/read-draft-parts'
import { readLetterConfirmLink } from '@/features/letters/read-letter-link'
import { readNextLetter } from '@/features/letters/read-next-letter'
import { type PublicLetter, readPublicLetter } from '@/features/letters/read-public-letter'
import { readSentLetter } from '@/features/letters/read-sent-letter'
import { isCountry } from '@/features/places/country-codes'
import { localeCode } from '@/features/texts/read-form'
import { webContext } from '@/server/context'
import { formState, offerDocuments, tagDocument } from '@/server/documents/scope'

/** The model letter of a page, read once for its title and its body; a 404 when there is none. */
export const publicLetter = cache(async (slug: string, language: string) => {
  const letter = (await readPublicLetter(webContext(), slug, language)) ?? notFound()
  const offices = letter.bodies.map(({ id }) => `addressee:${id}` as const)
  tagDocument(`model-letter:${letter.id}`, `campaign:${letter.campaign.id}`, ...offices)
  return letter
})

/** The door for letters from a country; undefined while no country was chosen, or one that is none. */
export async function doorFor(letter: PublicLetter, country: unknown) {
  if (typeof country !== 'string' || !isCountry(country)) return undefined
  const answer = await readDoor(webContext(), {
    state: letter.addressedState,
    country,
    overrideId: letter.overrides[country],
    fallbackId: letter.fallbackId,
  })
  tagDocument('directory', ...(answer.ok ? [`addressee:${answer.door.addressee.id}` as const] : []))
  return { country, answer }
}
export type DoorForCountry = NonNullable<Awaited<ReturnType<typeof doorFor>>>

/** What a letter is written on; what was posted stands before what the address says. A 404 when there is nothing. */
export const draftParts = cache(
  async (slug: string, addresseeId: string, screen: string, asked?: unknown, language?: unknown) => {
    const { values } = formState()
    const country = values.country ?? asked
    const parts = await readDraftParts(webContext(), {
      slug,
      addresseeId,
      screen,
      language: localeCode
        .optional()
        .catch(undefined)
        .parse(values.language ?? language),
      variant: values.variant,
      country: typeof country === 'string' && isCountry(country) ? country : undefined,
    })
    if (!parts) notFound()
    const offices = [addresseeId, ...parts.bodies.map(({ id }) => id)].map((id) => `addressee:${id}` as const)
    tagDocument(`model-letter:${parts.modelLetterId}`, `campaign:${parts.campaignId}`, ...offices)
    offerDocuments('language', parts.locales)
    return parts
  },
)

/** A published letter; a 404 when there is none. */
export const sentLetter = cache(async (slug: string, id: string) => {
  const letter = (await readSentLetter(webContext(), slug, id)) ?? notFound()
  const { modelLetter, addressee } = letter
  tagDocument(
    `letter:${id}`,
    `model-letter:${modelLetter.id}`,
    `campaign:${modelLetter.campaign.id}`,
    `addressee:${addressee.id}`,
  )
  return letter
})

/** The letter of a campaign that somebody in a country can write next; undefined when there is none. */
export function nextLetter(campaignId: string, country: string, screen: string) {
  return readNextLetter(webContext(), { campaignId, country, screen })
}

/** What the link in the mail that asks to confirm leads to; a 404 when it leads nowhere. */
export async function letterConfirmLink(token: string) {
  return (await readLetterConfirmLink(webContext(), token)) ?? notFound()
}
