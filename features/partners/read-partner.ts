import type { Context } from '@/features/context'
import { type DeskPictureWords, showDeskPicture, shownPicture } from '@/features/pictures/show-picture'
import type { VisiblePartner } from './load-partner'
import type { PartnerForm } from './schema'

/** A partner on the desk. */
export interface DeskPartner extends PartnerForm {
  logo: DeskPictureWords | null
  /** Languages of the campaign, its own first, and those in which something is said already. */
  locales: string[]
  /** How many let it have their address now; null for those who may not see signatures. */
  people: number | null
}

/** Reads what is said of a partner, and how many agreed. */
export async function readPartner(
  { db }: Pick<Context, 'db'>,
  { id }: VisiblePartner,
  { counts }: { counts: boolean },
): Promise<DeskPartner> {
  const { campaign, texts, logo, website, ...partner } = await db.partner.findUniqueOrThrow({
    where: { id },
    select: {
      name: true,
      place: true,
      website: true,
      logo: { select: shownPicture },
      texts: { orderBy: { locale: 'asc' }, omit: { partnerId: true } },
      campaign: {
        select: {
          originalLocale: true,
          translations: { where: { title: { not: '' } }, orderBy: { locale: 'asc' }, select: { locale: true } },
        },
      },
    },
  })
  const languages = [campaign.originalLocale, ...campaign.translations.map(({ locale }) => locale)]
  const people = counts
    ? await db.partnerConsent.count({
        where: { partnerId: id, withdrawnOn: null, signature: { state: 'confirmed' } },
      })
    : null
  return {
    ...partner,
    site: website,
    texts,
    logo: logo && showDeskPicture(logo),
    locales: [...new Set([...languages, ...texts.map(({ locale }) => locale)])],
    people,
  }
}
