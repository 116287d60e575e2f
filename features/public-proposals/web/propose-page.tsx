import { getLocale, getTranslations } from 'next-intl/server'
import { eventPath } from '@/features/events/rules'
import { direction } from '@/features/places/languages'
import type { LikeThing } from '@/features/public-proposals/find-like-proposal'
import type { TakingTeam } from '@/features/public-proposals/list-taking-teams'
import { type ProposedKind, proposalPath } from '@/features/public-proposals/rules'
import type { ProposalField } from '@/features/public-proposals/schema'
import { formState } from '@/server/documents/scope'
import { formToken, honeypot } from '@/server/public-post'
import { Button } from '@/ui/button'
import { CheckboxField } from '@/ui/field'
import { formFields } from '@/ui/form-fields'
import { getFormatter } from '@/ui/formatter'
import { Honeypot } from '@/ui/honeypot'
import { knownWord } from '@/ui/known-word'
import { ErrorSummary, Notice } from '@/ui/notice'
import { NumberedList } from '@/ui/numbered-list'
import { BackLink, PageTitle, Section, Wrap } from '@/ui/page'
import { EmailField } from '@/ui/person-fields'
import { ProposalFields } from './proposal-fields'
import { proposalWords } from './proposal-words'

interface Props {
  teams: readonly TakingTeam[]
  /** What is proposed, and to whom; undefined while that has to be chosen. */
  chosen: { team: TakingTeam; kind: ProposedKind } | undefined
  /** What there is already that is much like it. */
  like: readonly LikeThing[]
  sent: boolean
}

/** Where somebody proposes a petition or an event: what it is and to whom, then the form; once that is sent, what comes next. */
export async function ProposePage({ teams, chosen, like, sent }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('public-proposals')
  return (
    <main id="content">
      <Wrap narrow className="py-8 sm:py-10">
        <BackLink href={proposalPath.all(locale)}>{t('toList')}</BackLink>
        {sent ? (
          <Sent />
        ) : (
          <>
            <PageTitle lead={t('form.lead')}>
              {chosen ? t(chosen.kind === 'petition' ? 'form.ofPetition' : 'form.ofEvent') : t('form.title')}
            </PageTitle>
            {teams.length === 0 && (
              <div className="mt-8">
                <Notice title={t('form.nobody')} />
              </div>
            )}
            {teams.length > 0 && !chosen && <Choices teams={teams} />}
            {chosen && <ProposeForm {...chosen} like={like} />}
          </>
        )}
      </Wrap>
    </main>
  )
}

async function Sent() {
  const locale = await getLocale()
  const t = await getTranslations('public-proposals.sent')
  return (
    <>
      <PageTitle kicker={t('kicker')} lead={t('lead')}>
        {t('title')}
      </PageTitle>
      <div className="mt-8 text-lg">
        <NumberedList items={[{ text: t('open') }, { text: t('press') }]} />
      </div>
      <p className="mt-8">
        {t('help')} <a href={proposalPath.form(locale)}>{t('again')}</a>
      </p>
    </>
  )
}

async function Choices({ teams }: { teams: readonly TakingTeam[] }) {
  const locale = await getLocale()
  const t = await getTranslations('public-proposals.form')
  const ways = teams.flatMap((team) => team.kinds.map((kind) => ({ team, kind })))
  return (
    <Section id="choose" title={t('choose')}>
      <ul className="divide-y divide-line border-y border-line">
        {ways.map(({ team, kind }) => (
          <li key={`${team.id} ${kind}`}>
            <a
              href={`${proposalPath.form(locale)}?kind=${kind}&team=${team.id}`}
              className="flex min-h-14 flex-wrap items-center gap-x-2 py-2 text-lg"
            >
              {t(kind === 'petition' ? 'choosePetition' : 'chooseEvent')}
              {teams.length > 1 && (
                <span className="text-base text-muted">{t.rich('to', { team: () => <bdi>{team.name}</bdi> })}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

async function ProposeForm({ team, kind, like }: NonNullable<Props['chosen']> & Pick<Props, 'like'>) {
  const locale = await getLocale()
  const t = await getTranslations('public-proposals.form')
  const state = formState<ProposalField>()
  const { field, tick, faults } = formFields(state, await proposalWords())
  return (
    <form action={proposalPath.form(locale)} method="post" noValidate className="mt-8 space-y-6">
      <p className="max-w-text">{t('promise', { team: team.name, days: team.answerDays })}</p>
      {state.notice && (
        <Notice tone={like.length > 0 ? 'warn' : 'error'} title={knownWord(t, `notices.${state.notice}`)} />
      )}
      <ErrorSummary title={t('summary', { count: faults.length })} errors={faults} />
      {like.length > 0 && <Like like={like} />}
      <ProposalFields kind={kind} />
      <EmailField {...field('email')} label={t('email')} hint={t('emailHint', { days: team.keptDays })} />
      <CheckboxField {...tick('consent')} label={t('consent')} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="team" value={team.id} />
      {state.values.sure && <input type="hidden" name="sure" value={state.values.sure} />}
      {state.values.seen && <input type="hidden" name="seen" value={state.values.seen} />}
      <Honeypot name={honeypot} />
      <input type="hidden" name="token" value={formToken('propose')} />
      <Button className="text-lg">{t('submit')}</Button>
      <p className="text-sm text-muted">
        {t('kept')} <a href={`/${locale}/privacy`}>{t('privacy')}</a>
      </p>
    </form>
  )
}

/** What is much like a proposal, each a link. */
async function Like({ like }: Pick<Props, 'like'>) {
  const locale = await getLocale()
  const t = await getTranslations('public-proposals.form')
  const format = await getFormatter()
  const pageOf = ({ what, slug }: LikeThing) =>
    what === 'petition'
      ? `/${locale}/petitions/${slug}`
      : what === 'event'
        ? eventPath.one(locale, slug)
        : proposalPath.all(locale)
  return (
    <section aria-labelledby="like" className="border border-line bg-soft p-5">
      <h2 id="like" className="text-xl">
        {t('likeTitle')}
      </h2>
      <p className="mt-2">{t('likeText')}</p>
      <ul className="mt-3 space-y-2">
        {like.map((one) => (
          <li key={`${one.what} ${one.slug}`}>
            <a href={pageOf(one)} lang={one.locale} dir={direction(one.locale)} className="font-semibold">
              {one.title}
            </a>
            <span className="block text-sm text-muted">
              {t(`likes.${one.what}`)}
              {one.on && `, ${format.dateTime(one.on, { dateStyle: 'long', timeZone: 'UTC' })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
