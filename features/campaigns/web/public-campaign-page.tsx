import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { PublicCampaign } from '@/features/campaigns/read-public-campaign'
import { pictureDrawer } from '@/features/pictures/web/picture-drawer'
import { WrittenPicture } from '@/features/pictures/web/written-picture'
import { direction } from '@/features/places/languages'
import { RunBy } from '@/features/profiles/web/run-by'
import { WrittenText } from '@/features/texts/web/written-text'
import { getFormatter } from '@/ui/formatter'
import { Notice } from '@/ui/notice'
import { NumberedList } from '@/ui/numbered-list'
import { BackLink, PageTitle, Section, Wrap } from '@/ui/page'
import { CampaignActs } from './campaign-acts'
import { CampaignOutcome } from './campaign-outcome'

/** What other nouns show on the page of a campaign, each under its own heading, or nothing. */
export interface CampaignParts {
  /** What it is a local copy of. */
  partOf?: ReactNode
  /** Its local copies. */
  local?: ReactNode
  /** The people it is about. */
  people?: ReactNode
  /** What happened to its letters. */
  board?: ReactNode
  /** What is to come: pickets, meetings, days of action. */
  events?: ReactNode
  news?: ReactNode
  statements?: ReactNode
  /** Organisations that stand behind it, and how another one joins. */
  organisations?: ReactNode
  /** Organisations that work with it. */
  partners?: ReactNode
  /** What supporters did with their own letters. */
  told?: ReactNode
  /** What people tell: from events, of letters, of answers. */
  reports?: ReactNode
  timeline?: ReactNode
  share?: ReactNode
}

/**
 * A campaign, for somebody who comes from a newspaper: a picture, who is concerned, the one thing to do now, proof of what
 * others did, then the story. `parts` are what other nouns show of it.
 */
export async function PublicCampaignPage({ campaign, parts }: { campaign: PublicCampaign; parts: CampaignParts }) {
  const locale = await getLocale()
  const t = await getTranslations('campaigns')
  const text = { lang: campaign.locale, dir: direction(campaign.locale) }
  return (
    <main id="content" data-accent={campaign.accent}>
      <Wrap className="py-8 sm:py-10">
        <BackLink href={`/${locale}`}>{t('all')}</BackLink>
        {campaign.demo && (
          <div className="mb-8">
            <Notice title={t('demo.title')}>{t('demo.text')}</Notice>
          </div>
        )}
        <CampaignOutcome campaign={campaign} />
        <div className="gap-x-14 lg:grid lg:grid-cols-[minmax(0,1fr)_24rem]">
          <div>
            {parts.partOf}
            {campaign.cover && (
              <WrittenPicture
                picture={campaign.cover}
                first
                sizes="(max-width: 40rem) 64vw, (max-width: 64rem) 90vw, 44rem"
                className="-mx-4 mb-6 sm:mx-0 [&_figcaption]:mx-4 sm:[&_figcaption]:mx-0"
              />
            )}
            <PageTitle kicker={t('kicker')} lead={campaign.summary} {...text}>
              {campaign.title}
            </PageTitle>
            {campaign.locale !== locale && <p className="mt-2 text-sm text-muted">{t('notTranslated')}</p>}
            <Origin campaign={campaign} />
          </div>
          <div className="mt-8 lg:mt-0">
            <CampaignActs campaign={campaign} />
            {parts.people}
          </div>
        </div>
        {parts.board}
        {parts.events}
        <Section id="story" title={t('story')}>
          <WrittenText text={campaign.text} {...text} picture={pictureDrawer(campaign.pictures, campaign.locale)} />
        </Section>
        <Demands campaign={campaign} />
        {parts.news}
        {parts.statements}
        {parts.organisations}
        {parts.partners}
        {parts.local}
        {parts.told}
        {parts.reports}
        {parts.timeline}
        {parts.share}
      </Wrap>
    </main>
  )
}

/** In one line: who runs it, and since when. */
async function Origin({ campaign: { id, team, publishedAt } }: { campaign: PublicCampaign }) {
  const t = await getTranslations('campaigns')
  const format = await getFormatter()
  return (
    <p className="mt-4 text-sm text-muted">
      <RunBy campaignId={id} team={team} />
      {publishedAt && ` · ${t('since', { day: format.dateTime(publishedAt, { dateStyle: 'long', timeZone: 'UTC' }) })}`}
    </p>
  )
}

async function Demands({ campaign }: { campaign: PublicCampaign }) {
  const t = await getTranslations('campaigns')
  const format = await getFormatter()
  if (campaign.demands.length === 0) return null
  const items = campaign.demands.map(({ text, metOn }) => ({
    text,
    done: metOn ? t('metOn', { day: format.dateTime(metOn, { dateStyle: 'long', timeZone: 'UTC' }) }) : undefined,
  }))
  const met = campaign.demands.filter((demand) => demand.met).length
  return (
    <Section id="demands" title={t('demands')}>
      {met > 0 && <p className="-mt-2 mb-4 text-muted">{t('metCount', { met, count: campaign.demands.length })}</p>}
      <NumberedList items={items} lang={campaign.locale} dir={direction(campaign.locale)} />
    </Section>
  )
}
