import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { may } from '@/features/access/policy'
import { listDeskCampaigns } from '@/features/campaigns/list-desk-campaigns'
import { countOpen } from '@/features/entries/list-open-checks'
import { DeskFrame } from '@/features/organisers/web/desk-frame'
import { KeepFresh } from '@/features/organisers/web/keep-fresh'
import { showKept } from '@/features/organisers/web/kept-page'
import { readMailTrouble } from '@/features/outbox/read-mail-health'
import { DeskMailBanner } from '@/features/outbox/web/desk-mail-banner'
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
  const kept = await showKept()
  if (kept) return kept
  const { context, organiser } = await requireDesk(locale)
  const watchesMail = organiser.teams.some((team) => may(team.role, 'watchMail'))
  const campaigns = await listDeskCampaigns(context, organiser, locale)
  const open = await countOpen(context)
  const trouble = watchesMail ? await readMailTrouble(context) : null
  const base = `/${locale}/desk`
  return (
    <DeskFrame
      organiser={organiser}
      watchesMail={watchesMail}
      openEntries={open.checks + open.corrections}
      banner={<DeskMailBanner trouble={trouble} />}
      campaigns={campaigns
        .filter((campaign) => campaign.state !== 'archived')
        .map(({ id, title, petitions, letters }) => ({
          id,
          title,
          parts: [
            ...petitions.map((one) => ({
              href: `${base}/petitions/${one.id}`,
              title: one.title,
              kind: 'petition' as const,
            })),
            ...letters.map((one) => ({ href: `${base}/letters/${one.id}`, title: one.title, kind: 'letter' as const })),
          ],
        }))}
    >
      {children}
      <KeepFresh seconds={60} tells />
    </DeskFrame>
  )
}
