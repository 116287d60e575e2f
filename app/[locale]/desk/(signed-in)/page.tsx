import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { may } from '@/features/access/policy'
import { listDeskCampaigns } from '@/features/campaigns/list-desk-campaigns'
import { DeskHomePage } from '@/features/campaigns/web/desk-home-page'
import { DeskDuePromises } from '@/features/deliveries/web/desk-due-promises'
import { countLetters } from '@/features/letters/count-letters'
import { KeepFresh } from '@/features/organisers/web/keep-fresh'
import { readMailHealth } from '@/features/outbox/read-mail-health'
import { DeskMailLine } from '@/features/outbox/web/desk-mail-banner'
import { requireDesk } from '@/server/session'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('campaigns.desk.home')
  return { title: t('title') }
}

export default async function Page({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  const { context, organiser } = await requireDesk(locale)
  const watchesMail = organiser.teams.some((team) => may(team.role, 'watchMail'))
  const [campaigns, letters, health] = await Promise.all([
    listDeskCampaigns(context, organiser, locale),
    countLetters(context, organiser),
    watchesMail ? readMailHealth(context) : null,
  ])
  const mail = health && <DeskMailLine trouble={health.trouble} queued={health.queued} failed={health.failed} />
  return (
    <>
      <DeskHomePage organiser={organiser} campaigns={campaigns} letters={letters} mail={mail} />
      <DeskDuePromises desk={{ context, organiser }} />
      <KeepFresh seconds={10} />
    </>
  )
}
