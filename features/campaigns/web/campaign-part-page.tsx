import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { PublicCampaign } from '@/features/campaigns/read-public-campaign'
import { direction } from '@/features/places/languages'
import { BackLink, PageTitle, Wrap } from '@/ui/page'

interface Props {
  campaign: PublicCampaign
  part: 'letters' | 'news' | 'statements' | 'timeline' | 'reports'
  children: ReactNode
}

/** One part of a campaign's page, whole, on a page of its own. */
export async function CampaignPartPage({ campaign, part, children }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('campaigns')
  return (
    <main id="content" data-accent={campaign.accent}>
      <Wrap className="py-8 sm:py-10">
        <BackLink href={`/${locale}/campaigns/${campaign.slug}`}>{t('back')}</BackLink>
        <PageTitle
          kicker={
            <span lang={campaign.locale} dir={direction(campaign.locale)}>
              {campaign.title}
            </span>
          }
        >
          {t(`parts.${part}`)}
        </PageTitle>
        <div className="mt-10">{children}</div>
      </Wrap>
    </main>
  )
}
