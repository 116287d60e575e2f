import { getLocale, getTranslations } from 'next-intl/server'
import { eventPath } from '@/features/events/rules'
import type { OwnProposal } from '@/features/public-proposals/read-own-proposal'
import { isRevisable, type ProposedKind, proposalPath, usualRules } from '@/features/public-proposals/rules'
import type { ProposalField } from '@/features/public-proposals/schema'
import { formState } from '@/server/documents/scope'
import { Button } from '@/ui/button'
import { formFields } from '@/ui/form-fields'
import { knownWord } from '@/ui/known-word'
import { ErrorSummary, Notice } from '@/ui/notice'
import { PageTitle, Section, Wrap } from '@/ui/page'
import { ProposalFacts } from './proposal-facts'
import { ProposalFields } from './proposal-fields'
import { proposalWords } from './proposal-words'

interface Props {
  token: string
  own: OwnProposal
  /** What was made of it, once everybody can read that. */
  made: { kind: ProposedKind; slug: string } | undefined
  saved: boolean
}

/** The page behind the mailed link: confirm a proposal, see how far it is, change it, take it back. Opening it changes nothing. */
export async function OwnProposalPage({ token, own, made, saved }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('public-proposals')
  const { notice } = formState<ProposalField>()
  const page = proposalPath.own(locale, token)
  const { state, answer, team, place, kind } = own
  const { answerDays } = team.proposalRules ?? usualRules
  return (
    <main id="content">
      <Wrap narrow className="py-12 sm:py-16">
        {notice && (
          <div className="mb-8">
            <Notice tone="error" title={knownWord(t, `own.notices.${notice}`)} />
          </div>
        )}
        {saved && !notice && (
          <div className="mb-8">
            <Notice tone="good" title={t('own.changed')} />
          </div>
        )}
        <PageTitle kicker={t('own.kicker')} lead={t(`own.${state}.text`, { days: answerDays })}>
          {t(`own.${state}.title`)}
        </PageTitle>
        {answer !== '' && (
          <figure className="mt-8 border-s-4 border-accent ps-4">
            <figcaption className="font-semibold">{t(state === 'asked' ? 'own.question' : 'own.answer')}</figcaption>
            <blockquote dir="auto" className="mt-1 wrap-anywhere whitespace-pre-line">
              {answer}
            </blockquote>
          </figure>
        )}
        {made && (
          <p className="mt-6">
            <a href={made.kind === 'petition' ? `/${locale}/petitions/${made.slug}` : eventPath.one(locale, made.slug)}>
              {t(`made.${kind}`)}
            </a>
          </p>
        )}
        {place !== null && (
          <p className="mt-6">
            {t('own.listed')} <a href={proposalPath.all(locale)}>{t('own.toList')}</a>
          </p>
        )}
        <Section id="proposal" title={t('own.proposal')}>
          <ProposalFacts proposal={own} />
          <p className="mt-3 text-sm text-muted">{t.rich('own.to', { team: () => <bdi>{team.name}</bdi> })}</p>
        </Section>
        {state === 'pending' && (
          <form action={page} method="post" className="mt-8">
            <input type="hidden" name="act" value="confirm" />
            <Button className="text-lg">{t('own.confirm')}</Button>
          </form>
        )}
        <Change own={own} page={page} />
        <Section id="remove" title={t('own.removeTitle')}>
          <p className="mb-4 max-w-text">{t('own.remove')}</p>
          <form action={page} method="post">
            <input type="hidden" name="act" value="remove" />
            <Button kind="danger">{t('own.removeButton')}</Button>
          </form>
        </Section>
      </Wrap>
    </main>
  )
}

/** The form in which a proposal is changed while nobody has decided; what was typed is shown also when somebody has. */
async function Change({ own, page }: { own: OwnProposal; page: string }) {
  const t = await getTranslations('public-proposals')
  const state = formState<ProposalField>()
  const { faults } = formFields(state, await proposalWords())
  const { title, what, why, target, town, day, kind } = own
  if (!isRevisable(own.state) && state.values.what === undefined) return null
  return (
    <Section id="change" title={t('own.changeTitle')}>
      <form action={page} method="post" noValidate className="space-y-6">
        <ErrorSummary title={t('form.summary', { count: faults.length })} errors={faults} />
        <ProposalFields kind={kind} before={{ title, what, why, target, town, day }} />
        <input type="hidden" name="act" value="change" />
        <Button>{t('own.change')}</Button>
      </form>
    </Section>
  )
}
