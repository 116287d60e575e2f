import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { may } from '@/features/access/policy'
import { listDeskCampaigns } from '@/features/campaigns/list-desk-campaigns'
import { listCampaignParts } from '@/features/campaigns/web/list-campaign-parts'
import { countWaitingComments } from '@/features/comments/count-waiting-comments'
import { countWaitingContributions } from '@/features/discussions/list-desk-contributions'
import { countWaitingEndorsements } from '@/features/endorsements/list-endorsed-petitions'
import { countOpen } from '@/features/entries/list-open-checks'
import { countWaitingExports } from '@/features/exports/count-waiting-exports'
import { DeskFrame } from '@/features/organisers/web/desk-frame'
import { KeepFresh } from '@/features/organisers/web/keep-fresh'
import { showKeptPage } from '@/features/organisers/web/kept-page'
import { readMailTrouble } from '@/features/outbox/read-mail-health'
import { DeskMailBanner } from '@/features/outbox/web/desk-mail-banner'
import { countWaitingProposals } from '@/features/public-proposals/list-desk-proposals'
import { listFaultyDays } from '@/features/receipts/list-faulty-days'
import { DeskListBanner } from '@/features/receipts/web/desk-list-banner'
import { countWaitingReports } from '@/features/reports/count-waiting-reports'
import { requireDesk } from '@/server/session'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('frame.desk')
  return { title: { default: t('name'), template: `%s · ${t('name')}` }, robots: { index: false } }
}

export default async function Layout({
  children,
  params,
}: {
  children: ReactNode
  params: Promise<{ locale: string }>
}) {
  const { locale } = await params
  const kept = await showKeptPage()
  if (kept) return kept
  const { context, organiser } = await requireDesk(locale)
  const watchesMail = organiser.teams.some((team) => may(team.role, 'watchMail'))
  const campaigns = await listDeskCampaigns(context, organiser, locale)
  const open = await countOpen(context)
  const trouble = watchesMail ? await readMailTrouble(context) : null
  const shown = campaigns.filter((campaign) => campaign.state !== 'archived')
  return (
    <DeskFrame
      organiser={organiser}
      waiting={{
        comments: await countWaitingComments(context, organiser),
        discussions: await countWaitingContributions(context, organiser),
        proposals: await countWaitingProposals(context, organiser),
        directory: open.checks + open.corrections,
        endorsements: await countWaitingEndorsements(context, organiser),
        exports: await countWaitingExports(context, organiser),
        reports: await countWaitingReports(context, organiser),
      }}
      banner={
        <>
          <DeskMailBanner trouble={trouble} />
          <DeskListBanner faults={await listFaultyDays(context, organiser.teams)} />
        </>
      }
      campaigns={
        await Promise.all(
          shown.map(async (campaign) => ({
            id: campaign.id,
            title: campaign.title,
            parts: await listCampaignParts(campaign, locale),
          })),
        )
      }
    >
      {children}
      <KeepFresh seconds={60} tells />
    </DeskFrame>
  )
}
