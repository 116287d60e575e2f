import { getLocale, getTranslations } from 'next-intl/server'
import type { ContributionList } from '@/features/discussions/list-contributions'
import type { PublicDiscussion } from '@/features/discussions/read-discussion'
import { discussionPath } from '@/features/discussions/rules'
import { direction } from '@/features/places/languages'
import type { PublicStatement } from '@/features/statements/read-public-statement'
import { statementPath } from '@/features/statements/rules'
import { BackLink, PageTitle, Wrap } from '@/ui/page'
import { ContributionText } from './contribution-text'
import { DiscussionActs } from './statement-discussion'

interface Props {
  statement: PublicStatement
  discussion: PublicDiscussion
  list: ContributionList
  /** It is not the first page. */
  later: boolean
}

/** All comments on a statement, the newest first, page by page. */
export async function ContributionsPage({ statement, discussion, list: { contributions, next }, later }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('discussions')
  const { slug, text, campaign } = statement
  const page = discussionPath.all(locale, slug)
  return (
    <main id="content" data-accent={campaign?.accent}>
      <Wrap narrow className="py-8 sm:py-10">
        <BackLink href={statementPath.one(locale, slug)}>
          <bdi lang={text.locale} dir={direction(text.locale)}>
            {text.title}
          </bdi>
        </BackLink>
        <PageTitle>{t('title')}</PageTitle>
        <div className="mt-4">
          <DiscussionActs discussion={discussion} slug={slug} />
        </div>
        {contributions.length === 0 && <p className="mt-8 text-muted">{t('none')}</p>}
        <ul className="mt-8 space-y-8">
          {contributions.map((contribution) => (
            <li key={contribution.id}>
              <ContributionText contribution={contribution} />
            </li>
          ))}
        </ul>
        {(later || next !== undefined) && (
          <nav aria-label={t('pages')} className="mt-8 flex flex-wrap gap-x-6">
            {later && (
              <a href={page} className="inline-flex min-h-11 items-center">
                {t('newest')}
              </a>
            )}
            {next !== undefined && (
              <a href={`${page}?below=${next}`} className="inline-flex min-h-11 items-center">
                {t('older')}
              </a>
            )}
          </nav>
        )}
      </Wrap>
    </main>
  )
}
