import { pickTranslation } from '@/features/places/pick-translation'
import type { Prisma } from '@/generated/prisma/client'

/** The columns by which a petition is named. */
export const namedPetition = {
  originalLocale: true,
  currentVersion: true,
  versions: { select: { number: true, translations: { select: { locale: true, title: true } } } },
} as const satisfies Prisma.PetitionSelect

/** The title of a petition's current version, in the asked language or its own; undefined while it has none. */
export function petitionName(
  { originalLocale, currentVersion, versions }: Prisma.PetitionGetPayload<{ select: typeof namedPetition }>,
  asked: string,
): { locale: string; title: string } | undefined {
  const version = versions.find(({ number }) => number === currentVersion)
  return pickTranslation(version?.translations ?? [], asked, originalLocale)
}
