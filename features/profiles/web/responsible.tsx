import { getLocale, getTranslations } from 'next-intl/server'
import { aboutPath } from '@/features/profiles/rules'
import { campaignProfile } from './profile-loader'

/** Below a form that keeps what people give: who answers for it. Nothing where the team has not said so. */
export async function Responsible({ campaignId }: { campaignId: string }) {
  const locale = await getLocale()
  const t = await getTranslations('profiles')
  const profile = await campaignProfile(campaignId, locale)
  if (!profile) return null
  return (
    <p className="mt-4 text-sm text-muted">
      {t.rich('responsible', {
        team: profile.name,
        link: (words) => (
          <a href={aboutPath(locale, profile.teamId)} lang={profile.locale} className="text-ink">
            <bdi>{words}</bdi>
          </a>
        ),
      })}
    </p>
  )
}
