import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { deskEventPath } from '@/features/events/rules'
import { deskPetitionPath } from '@/features/petitions/rules'
import type { ReadProposal } from '@/features/public-proposals/read-desk-proposal'
import { isDecided, proposalPath } from '@/features/public-proposals/rules'
import { AskFirst } from '@/ui/ask-first'
import { ButtonForm } from '@/ui/button-form'
import { Notice } from '@/ui/notice'
import { BackLink, PageTitle, Section, Tag } from '@/ui/page'
import { SubmitButton } from '@/ui/submit-button'
import { Told } from '@/ui/told'
import { AnswerForms } from './answer-forms'
import { takeProposalAnswerBack, turnProposalList } from './desk-proposal-actions'
import { PlaceOrTarget } from './proposal-facts'

const good = ['accepted', 'asked', 'rejected', 'reopened', 'listed', 'unlisted'] as const
const bad = ['changed', 'archived', 'no-campaign'] as const

/** A proposal as organisers read it, with what they can answer, and how they take an answer back. */
export async function DeskProposalPage({ proposal, told }: { proposal: ReadProposal; told: string | undefined }) {
  const locale = await getLocale()
  const t = await getTranslations('public-proposals')
  const { id, kind, state, title, what, why, answer, madeId, step, isListed } = proposal
  const answers = state === 'waiting' || state === 'asked'
  return (
    <>
      <BackLink href={`${proposalPath.queue(locale)}?state=${state}`}>{t('desk.title')}</BackLink>
      <PageTitle kicker={t(`kinds.${kind}`)} lang={proposal.locale}>
        {title}
      </PageTitle>
      <Told told={told} good={good} bad={bad} say={(code) => t(`desk.told.${code}`)} />
      <p className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted wrap-anywhere">
        <Tag tone={state === 'accepted' ? 'good' : 'plain'}>
          {t(`desk.states.${state === 'pending' ? 'waiting' : state}`)}
        </Tag>
        <span>
          <PlaceOrTarget {...proposal} />
        </span>
        {state === 'waiting' && <span>{t('desk.waits', { days: proposal.days })}</span>}
        {proposal.isOverdue && <Tag tone="warn">{t('desk.overdue')}</Tag>}
        {isListed && <Tag>{t('desk.listedTag')}</Tag>}
      </p>
      {!proposal.isReachable && (
        <div className="mt-6 max-w-text">
          <Notice tone="warn" title={t('desk.gone')} />
        </div>
      )}
      {(['what', 'why'] as const).map((part) => (
        <Section key={part} id={part} title={t(`desk.${part}`)} className="mt-8!">
          <p lang={proposal.locale} dir="auto" className="max-w-text wrap-anywhere whitespace-pre-line">
            {part === 'what' ? what : why}
          </p>
        </Section>
      ))}
      {answer !== '' && (
        <Section id="answered" title={t(state === 'asked' ? 'desk.asked' : 'desk.answered')} className="mt-8!">
          <p dir="auto" className="max-w-text wrap-anywhere whitespace-pre-line">
            {answer}
          </p>
        </Section>
      )}
      {madeId && (
        <p className="mt-6">
          <Link
            href={kind === 'petition' ? deskPetitionPath.one(locale, madeId) : deskEventPath.one(locale, madeId)}
            className="inline-flex min-h-11 items-center"
          >
            {t(`desk.toDraft.${kind}`)}
          </Link>
        </p>
      )}
      <div className="mt-10 max-w-text space-y-4">
        {answers && <AnswerForms proposal={proposal} />}
        {isDecided(state) && (
          <ButtonForm action={turnProposalList} values={{ id, step: isListed ? 'unlist' : 'list' }}>
            <SubmitButton kind="secondary">{t(isListed ? 'desk.unlist' : 'desk.list')}</SubmitButton>
          </ButtonForm>
        )}
        {state !== 'waiting' && (
          <AskFirst act={t('desk.reopen.act')}>
            <p>{t('desk.reopen.text')}</p>
            <ButtonForm action={takeProposalAnswerBack} values={{ id, step: String(step) }}>
              <SubmitButton kind="danger">{t('desk.reopen.act')}</SubmitButton>
            </ButtonForm>
          </AskFirst>
        )}
      </div>
    </>
  )
}
