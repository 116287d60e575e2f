import { Feed } from 'feed'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { readPublicCampaign } from '@/features/campaigns/read-public-campaign'
import type { NewsEvent } from '@/features/news/rules'
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

/** GET …/campaigns/{slug}/feed.xml: the news of a campaign as Atom (RFC 4287), so that one can follow without signing. */
export async function feedRoute({ locale, slug }: { locale: string; slug: string }): Promise<Response> {
  const context = webContext()
  const campaign = (await readPublicCampaign(context, slug, locale)) ?? notFound()
  tagDocument(`campaign:${campaign.id}`)
  const t = await getTranslations({ locale, namespace: 'updates' })
  const updates = await listPublicUpdates(context, campaign.id, locale)
  const site = env().siteUrl
  const page = `${site}/${locale}/campaigns/${slug}`
  const feed = new Feed({
    id: page,
    title: campaign.title,
    description: campaign.summary,
    link: page,
    language: campaign.locale,
    feedLinks: { atom: site + updatePath.feed(locale, slug) },
    ...(updates[0] ? { updated: updates[0].publishedAt } : { updated: context.now }),
    generator: 'Postbag',
    copyright: '',
  })
  for (const update of updates) {
    const link = site + updatePath.one(locale, update.id)
    const words =
      update.event === null
        ? { title: update.title, description: update.summary }
        : { title: titleOf(update, t), description: t(`events.${update.event}.text`) }
    feed.addItem({ id: link, link, date: update.publishedAt, ...words })
  }
  return new Response(writeAtom(feed), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
