import { cache } from 'react'
import { listPublicProfiles, readCampaignProfile } from '@/features/profiles/read-public-profiles'
import { webContext } from '@/server/context'
import { tagDocument } from '@/server/documents/scope'

/** Who the teams of this site are. */
export const publicProfiles = cache(async (locale: string) => {
  const profiles = await listPublicProfiles(webContext(), locale)
  tagDocument('profiles', ...profiles.flatMap(({ logo }) => (logo ? [`picture:${logo.id}` as const] : [])))
  return profiles
})

/** Who runs a campaign, for its pages; null where its team has not said so. */
export const campaignProfile = cache(async (campaignId: string, locale: string) => {
  const profile = await readCampaignProfile(webContext(), campaignId, locale)
  tagDocument(profile ? `profile:${profile.teamId}` : 'profiles')
  return profile
})
