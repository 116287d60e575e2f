import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { type DeskPictureWords, showDeskPicture, shownPicture } from '@/features/pictures/show-picture'
import type { CampaignKey } from './load-campaign'

/** What the page of a campaign shows beside its text, as the desk decides it. */
export interface CampaignShowing {
  cover: DeskPictureWords | null
  /** Beside what was said of how it came out. */
  endingPicture: DeskPictureWords | null
  /** What its page asks for first; null where the page chooses. */
  nextAct: string | null
  /** What was said of how it came out, by language. */
  endings: Record<string, string>
  /** Languages of its texts, its own first. */
  locales: string[]
}

/** Reads what organisers chose for the page of a campaign. */
export async function readCampaignShowing(
  { db }: Pick<Context, 'db'>,
  { id, originalLocale }: Permitted<'see', CampaignKey>,
): Promise<CampaignShowing> {
  const { cover, endingPicture, nextAct, endings, translations } = await db.campaign.findUniqueOrThrow({
    where: { id },
    select: {
      cover: { select: shownPicture },
      endingPicture: { select: shownPicture },
      nextAct: true,
      endings: { select: { locale: true, text: true } },
      translations: { where: { title: { not: '' } }, orderBy: { locale: 'asc' }, select: { locale: true } },
    },
  })
  const others = translations.map(({ locale }) => locale).filter((locale) => locale !== originalLocale)
  return {
    cover: cover && showDeskPicture(cover),
    endingPicture: endingPicture && showDeskPicture(endingPicture),
    nextAct,
    endings: Object.fromEntries(endings.map(({ locale, text }) => [locale, text])),
    locales: [originalLocale, ...others],
  }
}
