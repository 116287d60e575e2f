import type { Team } from '@/features/access/load-team'
import type { Ability, Permitted } from '@/features/access/policy'
import type { Context, Writer } from '@/features/context'
import { type DeskPictureWords, showDeskPicture, shownPicture } from '@/features/pictures/show-picture'
import type { ProfileForm } from './schema'

/** A profile as its form shows and saves it, its own language first, with its logo. */
export interface DeskProfile extends ProfileForm {
  logo: DeskPictureWords | null
}

/** Who a team is, for its own people; null before anybody has said so. */
export async function readProfile(
  { db }: { db: Writer | Context['db'] },
  { teamId }: Permitted<Ability, Team>,
): Promise<DeskProfile | null> {
  const row = await db.profile.findUnique({
    where: { teamId },
    select: {
      revision: true,
      originalLocale: true,
      address: true,
      town: true,
      country: true,
      email: true,
      website: true,
      pressPhone: true,
      pressEmail: true,
      logo: { select: shownPicture },
      texts: {
        select: { locale: true, name: true, sentence: true, responsible: true, legalNotice: true },
        orderBy: { locale: 'asc' },
      },
    },
  })
  if (!row) return null
  const { originalLocale, logo, texts, ...profile } = row
  const own = texts.filter(({ locale }) => locale === originalLocale)
  const others = texts.filter(({ locale }) => locale !== originalLocale)
  return { ...profile, texts: [...own, ...others], logo: logo && showDeskPicture(logo) }
}
