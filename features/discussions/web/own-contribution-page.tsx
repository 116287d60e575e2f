import { getLocale, getTranslations } from 'next-intl/server'
import type { OwnContribution } from '@/features/discussions/read-own-contribution'
import { discussionPath } from '@/features/discussions/rules'
import { direction } from '@/features/places/languages'
import type { PublicStatement } from '@/features/statements/read-public-statement'
import { statementPath } from '@/features/statements/rules'
import { formState } from '@/server/documents/scope'
import { Button } from '@/ui/button'
import { knownWord } from '@/ui/known-word'
import { Notice } from '@/ui/notice'
import { PageTitle, Section, Wrap } from '@/ui/page'

interface Props {
  token: string
  own: OwnContribution
  /** Undefined while nobody can read it. */
  statement: PublicStatement | undefined
}

/** The page behind the mailed link: confirm a comment, see what became of it, delete it. Opening it changes nothing. */
export async function OwnContributionPage({ token, own, statement }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('discussions.own')
  const { notice } = formState()
  const page = discussionPath.own(locale, token)
  const { state, reason, text, name } = own
  return (
    <main id="content" data-accent={statement?.campaign?.accent}>
      <Wrap narrow className="py-12 sm:py-16">
        {notice && (
          <div className="mb-8">
            <Notice tone="error" title={knownWord(t, `notices.${notice}`)} />
          </div>
        )}
        <PageTitle kicker={t('kicker')} lead={t(`${state}.text`)}>
          {t(`${state}.title`)}
        </PageTitle>
        {reason && <p className="mt-4 max-w-text font-semibold">{t('why', { reason: t(`reasons.${reason}`) })}</p>}
        <Section id="comment" title={t('comment')}>
          <blockquote
            lang={own.locale}
            dir={own.locale === '' ? 'auto' : direction(own.locale)}
            className="border-s-4 border-line ps-4 wrap-anywhere whitespace-pre-line"
          >
            {text}
          </blockquote>
          {name !== '' && <p className="mt-2 text-sm text-muted">{t.rich('as', { name: () => <bdi>{name}</bdi> })}</p>}
          {statement && (
            <p className="mt-3">
              <a href={statementPath.one(locale, statement.slug)} className="inline-flex min-h-11 items-center">
                {t('toText')}
              </a>
            </p>
          )}
        </Section>
        {state === 'pending' && (
          <form action={page} method="post" className="mt-8">
            <input type="hidden" name="act" value="confirm" />
            <Button className="text-lg">{t('confirm')}</Button>
          </form>
        )}
        <Section id="remove" title={t('removeTitle')}>
          <p className="mb-4 max-w-text">{t('remove')}</p>
          <form action={page} method="post">
            <input type="hidden" name="act" value="remove" />
            <Button kind="danger">{t('removeButton')}</Button>
          </form>
        </Section>
      </Wrap>
    </main>
  )
}
