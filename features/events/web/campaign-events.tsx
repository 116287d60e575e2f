import { getLocale, getTranslations } from 'next-intl/server'
import { listCampaignEvents } from '@/features/events/list-events'
import { eventPath } from '@/features/events/rules'
import { webContext } from '@/server/context'
import { Section } from '@/ui/page'
import { EventList } from './event-list'

/** The next events of a campaign, and the latest that have been. Nothing where there are none. */
export async function CampaignEvents({ campaignId }: { campaignId: string }) {
  const locale = await getLocale()
  const t = await getTranslations('events')
  const { coming, past } = await listCampaignEvents(webContext(), { campaignId, asked: locale })
  if (coming.length + past.length === 0) return null
  return (
    <Section id="events" title={t('ofCampaign.title')}>
      {coming.length > 0 && <EventList events={coming} />}
      {past.length > 0 && (
        <div className={coming.length > 0 ? 'mt-8' : ''}>
          {coming.length > 0 && <p className="mb-3 font-semibold">{t('ofCampaign.past')}</p>}
          <EventList events={past} />
        </div>
      )}
      <p className="mt-4">
        <a href={eventPath.all(locale)} className="inline-flex min-h-11 items-center">
          {t('ofCampaign.all')}
        </a>
      </p>
    </Section>
  )
}
