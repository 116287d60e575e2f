import type { Permitted } from '@/features/access/policy'
import type { CampaignKey } from '@/features/campaigns/load-campaign'
import type { Context } from '@/features/context'
import { pickTranslation } from '@/features/places/pick-translation'
import { blanks } from './fill-resolution'

/** The texts with blanks of a campaign, and the model letters that letters of branches are written in. */
export type DeskResolutionModels = Awaited<ReturnType<typeof readResolutionModels>>

/** Reads what a campaign offers to branches: one text for each of its languages, empty where there is none. */
export async function readResolutionModels(
  { db }: Pick<Context, 'db'>,
  { id }: Permitted<'seeSignatures', CampaignKey>,
  locale: string,
) {
  const campaign = await db.campaign.findUniqueOrThrow({
    where: { id },
    select: {
      takesOrganisations: true,
      translations: { orderBy: { locale: 'asc' }, select: { locale: true } },
      resolutionModels: { orderBy: { locale: 'asc' }, select: { locale: true, title: true, text: true } },
      modelLetters: {
        where: { state: 'published' },
        orderBy: { id: 'desc' },
        take: 50,
        select: { id: true, originalLocale: true, translations: { select: { locale: true, title: true } } },
      },
    },
  })
  const { translations, resolutionModels, modelLetters } = campaign
  const locales = new Set([...translations, ...resolutionModels].map((one) => one.locale))
  return {
    blanks,
    takes: campaign.takesOrganisations,
    languages: [...locales].map((one) => ({
      title: '',
      text: '',
      ...resolutionModels.find((model) => model.locale === one),
      locale: one,
    })),
    letters: modelLetters.map((letter) => ({
      id: letter.id,
      title: pickTranslation(letter.translations, locale, letter.originalLocale)?.title ?? '',
    })),
  }
}
