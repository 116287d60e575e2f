import { getLocale, getTranslations } from 'next-intl/server'
import type { PublicCampaign } from '@/features/campaigns/read-public-campaign'
import { isoDay } from '@/features/days'
import { mostBelow, ownReportKinds, reportPath, startOfWall, wallLength } from '@/features/reports/rules'
import { offerDocuments } from '@/server/documents/scope'
import { Section } from '@/ui/page'
import { ReportList } from './report-entry'
import { shownReports } from './report-loaders'

/** What those tell who were at an event; nothing while that is nothing. */
export async function EventReports({ eventId }: { eventId: string }) {
  const locale = await getLocale()
  const { reports } = await shownReports({ of: { eventId }, asked: locale, most: mostBelow })
  if (reports.length === 0) return null
  const t = await getTranslations('reports.public')
  return (
    <Section id="reports" title={t('ofEvent')}>
      <ReportList reports={reports} on="event" />
    </Section>
  )
}

/** What people tell of an office: how it received them, and what it wrote back. */
export async function OfficeReports({ addresseeId }: { addresseeId: string }) {
  const locale = await getLocale()
  const { reports } = await shownReports({ of: { addresseeId }, asked: locale, most: mostBelow })
  if (reports.length === 0) return null
  const t = await getTranslations('reports.public')
  return (
    <Section id="reports" title={t('ofOffice')}>
      <ReportList reports={reports} on="office" />
    </Section>
  )
}

/** The newest on the page of a campaign, the way to all of them, and how one sends in one's own. */
export async function CampaignReports({ campaign }: { campaign: Pick<PublicCampaign, 'id' | 'slug'> }) {
  const locale = await getLocale()
  const t = await getTranslations('reports.public')
  const { reports, next } = await shownReports({ of: { campaignId: campaign.id }, asked: locale, most: startOfWall })
  return (
    <Section id="reports" title={t('title')}>
      {reports.length > 0 && <ReportList reports={reports} on="campaign" />}
      {next && (
        <p className="mt-2">
          <a href={reportPath.wall(locale, campaign.slug)} className="inline-flex min-h-11 items-center">
            {t('all')}
          </a>
        </p>
      )}
      <TellLinks slug={campaign.slug} />
    </Section>
  )
}

/** The wall of a campaign: everything that people tell, the newest first. */
export async function ReportWall({
  campaign,
  below,
}: {
  campaign: { id: string; slug: string }
  below: { day: Date; id: string } | undefined
}) {
  const locale = await getLocale()
  const t = await getTranslations('reports.public')
  const asked = { of: { campaignId: campaign.id }, asked: locale, most: wallLength }
  const { reports, next } = await shownReports({ ...asked, below })
  const page = reportPath.wall(locale, campaign.slug)
  const place = next && `${isoDay(next.day)}_${next.id}`
  offerDocuments('below', place ? [place] : [])
  return (
    <>
      <p className="max-w-text text-muted">{t('lead')}</p>
      <TellLinks slug={campaign.slug} />
      <div className="mt-10">
        {reports.length === 0 ? (
          <p className="text-muted">{t('none')}</p>
        ) : (
          <ReportList reports={reports} on="campaign" />
        )}
      </div>
      {(below || place) && (
        <nav aria-label={t('pages')} className="mt-8 flex flex-wrap gap-x-6">
          {below && (
            <a href={page} className="inline-flex min-h-11 items-center">
              {t('newest')}
            </a>
          )}
          {place && (
            <a href={`${page}?below=${place}`} className="inline-flex min-h-11 items-center">
              {t('older')}
            </a>
          )}
        </nav>
      )}
    </>
  )
}

/** How somebody sends in what they were answered, or what they sent. */
export async function TellLinks({ slug, addressee }: { slug: string; addressee?: string }) {
  const locale = await getLocale()
  const t = await getTranslations('reports.own')
  return (
    <ul className="mt-4 flex flex-wrap gap-x-8 gap-y-1">
      {ownReportKinds.map((kind) => (
        <li key={kind}>
          <a href={reportPath.send(locale, slug, kind, addressee)} className="inline-flex min-h-11 items-center">
            {t(`${kind}.link`)}
          </a>
        </li>
      ))}
    </ul>
  )
}
