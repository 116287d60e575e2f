import { Feed } from 'feed'
import { getTranslations } from 'next-intl/server'
import { listPublicStatements } from '@/features/statements/list-public-statements'
import { statementFeedPath, statementPath } from '@/features/statements/rules'
import { writeAtom } from '@/features/texts/write-atom'
import { webContext } from '@/server/context'
import { tagDocument } from '@/server/documents/scope'
import { env } from '@/server/env'

/** As many as a feed shows. */
const most = 50

/** GET /{locale}/feed.xml: the statements of the site as Atom (RFC 4287). */
export async function siteFeedRoute({ locale }: { locale: string }): Promise<Response> {
  const context = webContext()
  tagDocument('statements')
  const t = await getTranslations({ locale, namespace: 'statements' })
  const statements = (await listPublicStatements(context, { most }, locale))?.statements ?? []
  const site = env().siteUrl
  const page = site + statementPath.all(locale)
  const feed = new Feed({
    id: page,
    title: t('feedTitle'),
    description: t('lead'),
    link: page,
    language: locale,
    feedLinks: { atom: site + statementFeedPath(locale) },
    updated: statements[0]?.publishedOn ?? context.now,
    generator: 'Postbag',
    copyright: '',
  })
  for (const { slug, title, summary, publishedOn } of statements) {
    const link = site + statementPath.one(locale, slug)
    feed.addItem({ id: link, link, date: publishedOn, title, description: summary })
  }
  return new Response(writeAtom(feed), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
