import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { deskCampaignPath } from '@/features/campaigns/rules'
import type { PetitionKey } from '@/features/petitions/load-petition'
import { deskPetitionPath } from '@/features/petitions/rules'
import { Tag } from '@/ui/page'
import { PageTabs } from '@/ui/page-tabs'

export interface PetitionHead {
  id: string
  slug: string
  title: string
  state: PetitionKey['state']
  campaign: { id: string; title: string }
}

/** Name, state and pages of a petition on the desk. */
export async function DeskPetitionHeader({
  petition,
  current,
}: {
  petition: PetitionHead
  current: 'signatures' | 'edit'
}) {
  const locale = await getLocale()
  const t = await getTranslations()
  const base = deskPetitionPath.one(locale, petition.id)
  return (
    <header>
      <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
        <Link href={deskCampaignPath.one(locale, petition.campaign.id)} className="text-ink">
          {petition.campaign.title || t('frame.desk.untitled')}
        </Link>
        <span aria-hidden="true">/</span> {t('frame.desk.petition')}
        <Tag tone={petition.state === 'open' ? 'good' : petition.state === 'draft' ? 'warn' : 'plain'}>
          {t(`petitions.desk.states.${petition.state}`)}
        </Tag>
        {petition.state !== 'draft' && (
          <a href={`/${locale}/petitions/${petition.slug}`} target="_blank" rel="noreferrer" className="ms-auto">
            {t('frame.desk.publicPage')}
          </a>
        )}
      </p>
      <h1 className="mt-2 text-2xl">{petition.title || t('frame.desk.untitled')}</h1>
      <PageTabs
        label={t('frame.desk.pages')}
        link={Link}
        tabs={[
          { href: base, name: t('texts.tabs.signatures'), current: current === 'signatures' },
          { href: `${base}/edit`, name: t('texts.tabs.text'), current: current === 'edit' },
          { href: `${base}/preview`, name: t('texts.tabs.preview'), current: false },
        ]}
      />
    </header>
  )
}
