import { Feed } from 'feed'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readPublicCampaign } from '@/features/campaigns/read-public-campaign'
import type { NewsEvent } from '@/features/news/rules'
import { listPublicStatements } from '@/features/statements/list-public-statements'
import { statementPath } from '@/features/statements/rules'
import { writeAtom } from '@/features/texts/write-atom'
import { listPublicUpdates, type NewsLine } from '@/features/updates/list-public-updates'
import { updatePath } from '@/features/updates/rules'
import { webContext } from '@/server/context'
import { tagDocument } from '@/server/documents/scope'
import { env } from '@/server/env'

/** What happened, and with which petition: a feed shows titles alone. */
function titleOf(
  { event, petition }: NewsLine & { event: NewsEvent },
  t: (key: `events.${NewsEvent}.title`) => string,
) {
  return [t(`events.${event}.title`), petition?.title].filter(Boolean).join(': ')
}

/** Statements that the feed of a campaign shows. */
const most = 50

/** GET …/campaigns/{slug}/feed.xml: news and statements of a campaign as Atom (RFC 4287), so that one can follow without signing. */
export async function feedRoute({ locale, slug }: { locale: string; slug: string }): Promise<Response> {
  const context = webContext()
  const campaign = (await readPublicCampaign(context, slug, locale)) ?? notFound()
  tagDocument(`campaign:${campaign.id}`)
  const t = await getTranslations({ locale, namespace: 'updates' })
  const updates = await listPublicUpdates(context, campaign.id, locale)
  const statements = (await listPublicStatements(context, { campaignId: campaign.id, most }, locale))?.statements ?? []
  const site = env().siteUrl
  const items = [
    ...updates.map((update) => {
      const link = site + updatePath.one(locale, update.id)
      const words =
        update.event === null
          ? { title: update.title, description: update.summary }
          : { title: titleOf(update, t), description: t(`events.${update.event}.text`) }
      return { id: link, link, date: update.publishedAt, ...words }
    }),
    ...statements.map(({ slug: own, title, summary, publishedOn }) => {
      const link = site + statementPath.one(locale, own)
      return { id: link, link, date: publishedOn, title, description: summary }
    }),
  ].sort((one, other) => other.date.getTime() - one.date.getTime())
  const page = `${site}/${locale}/campaigns/${slug}`
  const feed = new Feed({
    id: page,
    title: campaign.title,
    description: campaign.summary,
    link: page,
    language: campaign.locale,
    feedLinks: { atom: site + updatePath.feed(locale, slug) },
    updated: items[0]?.date ?? context.now,
    generator: 'Postbag',
    copyright: '',
  })
  for (const item of items) feed.addItem(item)
  return new Response(writeAtom(feed), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
