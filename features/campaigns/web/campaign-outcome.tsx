import { getTranslations } from 'next-intl/server'
import type { PublicCampaign } from '@/features/campaigns/read-public-campaign'
import { WrittenPicture } from '@/features/pictures/web/written-picture'
import { direction } from '@/features/places/languages'
import { getFormatter } from '@/ui/formatter'
import { Notice } from '@/ui/notice'

/** How a campaign came out, with the organisers' own words; nothing while it runs. */
export async function CampaignOutcome({ campaign }: { campaign: PublicCampaign }) {
  const t = await getTranslations('campaigns')
  const format = await getFormatter()
  const { state, ending } = campaign
  if (state === 'published' || !ending) return null
  const day = ending.on && format.dateTime(ending.on, { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <div className="mb-8">
      <Notice
        tone={state === 'won' ? 'good' : 'plain'}
        title={day ? t(`statesOn.${state}`, { day }) : t(`states.${state}`)}
      >
        {ending.text && (
          <span
            lang={ending.text.locale}
            dir={direction(ending.text.locale)}
            className="block max-w-text whitespace-pre-line wrap-anywhere"
          >
            {ending.text.text}
          </span>
        )}
        {ending.picture && (
          <WrittenPicture picture={ending.picture} sizes="(max-width: 40rem) 64vw, 36rem" className="mt-4 max-w-xl" />
        )}
      </Notice>
    </div>
  )
}
