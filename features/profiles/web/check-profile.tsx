import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { readCampaignTeam } from '@/features/profiles/has-profile'
import { deskProfilePath } from '@/features/profiles/rules'
import { webContext } from '@/server/context'
import type { Check } from '@/ui/check-list'

/** That the team of a campaign has said who it is, or where it can. */
export async function checkProfile(campaignId: string): Promise<Check> {
  const locale = await getLocale()
  const t = await getTranslations()
  const { teamId, hasProfile } = await readCampaignTeam(webContext(), campaignId)
  return {
    name: hasProfile ? (
      t('profiles.check.there')
    ) : (
      <Link href={deskProfilePath.one(locale, teamId)}>{t('profiles.check.missing')}</Link>
    ),
    state: hasProfile ? 'done' : 'missing',
    word: t(hasProfile ? 'texts.publish.done' : 'texts.publish.missing'),
  }
}
