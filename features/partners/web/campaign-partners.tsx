import { getLocale, getTranslations } from 'next-intl/server'
import { Section } from '@/ui/page'
import { PartnerCard } from './partner-card'
import { publicPartners } from './partner-loaders'

/** Organisations that work with a campaign. Nothing where there are none. */
export async function CampaignPartners({ campaignId }: { campaignId: string }) {
  const t = await getTranslations('partners')
  const partners = await publicPartners(campaignId, await getLocale())
  if (partners.length === 0) return null
  return (
    <Section id="partners" title={t('title')}>
      <ul className="max-w-text border-b border-line">
        {partners.map((partner) => (
          <PartnerCard key={partner.slug} partner={partner} />
        ))}
      </ul>
    </Section>
  )
}
