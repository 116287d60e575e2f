import { getLocale, getTranslations } from 'next-intl/server'
import type { PublicDiscussion } from '@/features/discussions/read-discussion'
import { contributionsStart, discussionPath } from '@/features/discussions/rules'
import { ButtonLink } from '@/ui/button'
import { getFormatter } from '@/ui/formatter'
import { Section } from '@/ui/page'
import { ContributionText } from './contribution-text'
import { discussionOf, newestContributions } from './discussion-loaders'

/** The newest comments under a statement, and the ways to all of them and to the form; nothing where there is no discussion. */
export async function StatementDiscussion({
  statement,
}: {
  statement: { id: string; slug: string; originalLocale: string }
}) {
  const locale = await getLocale()
  const discussion = await discussionOf(statement, locale)
  if (!discussion) return null
  const t = await getTranslations('discussions')
  const { contributions, next } = await newestContributions(statement.id, contributionsStart)
  return (
    <Section id="comments" title={t('title')}>
      <DiscussionActs discussion={discussion} slug={statement.slug} />
      {contributions.length === 0 && <p className="mt-6 text-muted">{t('none')}</p>}
      <ul className="mt-8 max-w-text space-y-6">
        {contributions.map((contribution) => (
          <li key={contribution.id}>
            <ContributionText contribution={contribution} />
          </li>
        ))}
      </ul>
      {next !== undefined && (
        <p className="mt-4">
          <a href={discussionPath.all(locale, statement.slug)} className="inline-flex min-h-11 items-center">
            {t('all')}
          </a>
        </p>
      )}
    </Section>
  )
}

/** Whether comments are taken, and the way to the form. */
export async function DiscussionActs({ discussion, slug }: { discussion: PublicDiscussion; slug: string }) {
  const locale = await getLocale()
  const t = await getTranslations('discussions')
  const format = await getFormatter()
  const { isOpen, closesOn } = discussion
  const day = format.dateTime(closesOn, { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <>
      <p className="max-w-text text-muted">
        {isOpen ? t('open', { day }) : t('closed')} {t('lead')}
      </p>
      {isOpen && (
        <p className="mt-5">
          <ButtonLink kind="secondary" href={discussionPath.write(locale, slug)}>
            {t('act')}
          </ButtonLink>
        </p>
      )}
    </>
  )
}
