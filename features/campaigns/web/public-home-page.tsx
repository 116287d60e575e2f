import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { CampaignCard } from '@/features/campaigns/list-public-campaigns'
import { direction } from '@/features/places/languages'
import { ButtonLink } from '@/ui/button'
import { getFormatter } from '@/ui/formatter'
import { PageTitle, Tag, Wrap } from '@/ui/page'

/** The start page: what is urgent now, and below it what else one can do. */
export async function PublicHomePage({ campaigns, children }: { campaigns: CampaignCard[]; children?: ReactNode }) {
  const t = await getTranslations('campaigns.home')
  return (
    <main id="content">
      <Wrap className="pt-10 pb-16 sm:pt-16">
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        {campaigns.length === 0 && <p className="mt-12 text-lg text-muted">{t('empty')}</p>}
        <ul className="mt-12 space-y-10">
          {campaigns.map((campaign) => (
            <li key={campaign.id}>
              <Card campaign={campaign} />
            </li>
          ))}
        </ul>
        {children}
      </Wrap>
    </main>
  )
}

async function Card({ campaign }: { campaign: CampaignCard }) {
  const locale = await getLocale()
  const t = await getTranslations('campaigns.home')
  const format = await getFormatter()
  const text = { lang: campaign.locale, dir: direction(campaign.locale) }
  return (
    <article
      data-accent={campaign.accent}
      className="border-t-4 border-accent bg-soft p-6 sm:p-8 md:grid md:grid-cols-[1fr_20rem] md:gap-10"
    >
      <div>
        <p className="mb-3 flex flex-wrap gap-2">
          {campaign.state !== 'published' && (
            <Tag tone={campaign.state === 'won' ? 'good' : 'plain'}>{t(`states.${campaign.state}`)}</Tag>
          )}
          {campaign.demo && <Tag tone="warn">{t('demo')}</Tag>}
        </p>
        <h2 className="text-2xl" {...text}>
          <a href={`/${locale}/campaigns/${campaign.slug}`} className="text-ink no-underline hover:underline">
            {campaign.title}
          </a>
        </h2>
        <p className="mt-3 max-w-text text-lg" {...text}>
          {campaign.summary}
        </p>
        {campaign.signatures > 0 && (
          <p className="mt-4 text-muted">
            {t('signatures', { count: campaign.signatures, number: format.number(campaign.signatures) })}
          </p>
        )}
      </div>
      <div className="mt-6 flex flex-col gap-3 md:mt-0 md:justify-center">
        {campaign.petition && (
          <ButtonLink href={`/${locale}/petitions/${campaign.petition.slug}`}>{t('sign')}</ButtonLink>
        )}
        {campaign.letter && (
          <ButtonLink kind="secondary" href={`/${locale}/letters/${campaign.letter.slug}`}>
            {t('write')}
          </ButtonLink>
        )}
        <a href={`/${locale}/campaigns/${campaign.slug}`} className="inline-flex min-h-11 items-center justify-center">
          {t('read')}
        </a>
      </div>
    </article>
  )
}
