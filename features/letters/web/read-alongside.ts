import { pickBodies } from '@/features/bodies/rules'
import type { Context } from '@/features/context'
import { type DraftParts, readDraftParts } from '@/features/letters/read-draft-parts'

/** What the letters to the other offices that a form names are composed from; at most as many as the letter has. */
export async function readAlongside(
  context: Context,
  parts: DraftParts,
  { fields, screen }: { fields: Readonly<Record<string, string | undefined>>; screen: string },
): Promise<DraftParts[]> {
  const picked = pickBodies(fields, parts.bodies)
  const read = await Promise.all(
    picked.map(({ id }) =>
      readDraftParts(context, {
        slug: parts.slug,
        addresseeId: id,
        country: parts.country,
        language: parts.locale,
        variant: String(parts.variant),
        screen,
      }),
    ),
  )
  return read.filter((one) => one !== undefined)
}
