import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PartnerTicks } from '@/features/partner-ticks/web/partner-ticks'
import { ConfirmPage } from '@/features/signatures/web/confirm-page'
import { signatureConfirmLink } from '@/features/signatures/web/link-loaders'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signatures.confirm')
  return { title: t('title'), robots: 'noindex' }
}

export default async function Confirm({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const link = await signatureConfirmLink(token)
  const wished = link.state === 'ready' ? link.form.wantsPartners : []
  return (
    <ConfirmPage
      token={token}
      link={link}
      partners={<PartnerTicks campaignId={link.petition.campaignId} wished={wished} />}
    />
  )
}
