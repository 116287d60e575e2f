import type { Ability, Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import type { PetitionKey } from '@/features/petitions/load-petition'

/** What the desk knows of a petition's mail of thanks. */
export interface DeskThanks {
  sends: boolean
  /** Languages of the petition, its own first, with the sentence in each; empty where there is none. */
  sentences: { locale: string; sentence: string }[]
}

/** Reads whether whoever confirms a signature of a petition is thanked, and with which sentence. */
export async function readThanks(
  { db }: Pick<Context, 'db'>,
  petition: Permitted<Ability, PetitionKey>,
): Promise<DeskThanks> {
  const { id: petitionId, originalLocale } = petition
  const { currentVersion, thanks } = await db.petition.findUniqueOrThrow({
    where: { id: petitionId },
    select: {
      currentVersion: true,
      thanks: { select: { sends: true, texts: { select: { locale: true, sentence: true } } } },
    },
  })
  const { translations } = await db.petitionVersion.findUniqueOrThrow({
    where: { petitionId_number: { petitionId, number: currentVersion } },
    select: { translations: { orderBy: { locale: 'asc' }, select: { locale: true } } },
  })
  const locales = new Set([originalLocale, ...translations.map(({ locale }) => locale)])
  const sentenceIn = (locale: string) => thanks?.texts.find((text) => text.locale === locale)?.sentence ?? ''
  return {
    sends: thanks?.sends ?? false,
    sentences: [...locales].map((locale) => ({ locale, sentence: sentenceIn(locale) })),
  }
}
