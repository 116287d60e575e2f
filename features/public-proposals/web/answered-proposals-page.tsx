import { getLocale, getTranslations } from 'next-intl/server'
import { eventPath } from '@/features/events/rules'
import type { AnsweredProposal } from '@/features/public-proposals/list-answered-proposals'
import { proposalPath } from '@/features/public-proposals/rules'
import { ButtonLink } from '@/ui/button'
import { BackLink, PageTitle, Tag, Wrap } from '@/ui/page'
import { ProposalFacts } from './proposal-facts'

interface Props {
  list: { proposals: AnsweredProposal[]; next: number | undefined }
  /** It is not the first page. */
  later: boolean
  /** Somebody takes proposals. */
  takes: boolean
}

/** What strangers proposed and organisers answered, the newest first. */
export async function AnsweredProposalsPage({ list: { proposals, next }, later, takes }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('public-proposals')
  const home = await getTranslations('events')
  const page = proposalPath.all(locale)
  return (
    <main id="content">
      <Wrap narrow className="py-8 sm:py-10">
        <BackLink href={`/${locale}`}>{home('toStart')}</BackLink>
        <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
        {takes && (
          <p className="mt-6">
            <ButtonLink kind="primary" href={proposalPath.form(locale)}>
              {t('act')}
            </ButtonLink>
          </p>
        )}
        {proposals.length === 0 && <p className="mt-8 text-muted">{t('none')}</p>}
        <ul className="mt-8 divide-y divide-line">
          {proposals.map((proposal) => (
            <li key={proposal.id} className="space-y-3 py-6 first:pt-0">
              <Tag tone={proposal.state === 'accepted' ? 'good' : 'plain'}>{t(`states.${proposal.state}`)}</Tag>
              <ProposalFacts proposal={proposal} />
              <Answer proposal={proposal} />
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

async function Answer({ proposal: { answer, team, made, kind, state } }: { proposal: AnsweredProposal }) {
  const locale = await getLocale()
  const t = await getTranslations('public-proposals')
  const named = { team: () => <bdi>{team}</bdi> }
  return (
    <>
      {answer === '' ? (
        state === 'rejected' && <p className="text-sm text-muted">{t.rich('noAnswer', named)}</p>
      ) : (
        <figure className="border-s-4 border-line ps-4">
          <figcaption className="text-sm font-semibold">{t.rich('answer', named)}</figcaption>
          <blockquote dir="auto" className="mt-1 wrap-anywhere whitespace-pre-line">
            {answer}
          </blockquote>
        </figure>
      )}
      {made && (
        <p>
          <a
            href={made.kind === 'petition' ? `/${locale}/petitions/${made.slug}` : eventPath.one(locale, made.slug)}
            className="inline-flex min-h-11 items-center"
          >
            {t(`made.${kind}`)}
          </a>
        </p>
      )}
    </>
  )
}
