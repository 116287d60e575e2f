import { getLocale, getTranslations } from 'next-intl/server'
import { aboutPath } from '@/features/profiles/rules'
import { campaignProfile } from './profile-loader'

interface Props {
  campaignId: string
  /** What the team is called where it has not said who it is. */
  team: string
}

/** Who runs a campaign, with the way to where they say who they are. */
export async function RunBy({ campaignId, team }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('profiles')
  const profile = await campaignProfile(campaignId, locale)
  return t.rich('runBy', {
    team: profile?.name ?? team,
    name: (words) =>
      profile ? (
        <a href={aboutPath(locale, profile.teamId)} lang={profile.locale} className="font-semibold text-ink">
          <bdi>{words}</bdi>
        </a>
      ) : (
        <bdi className="font-semibold text-ink">{words}</bdi>
      ),
  })
}
