import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { isoDay } from '@/features/days'
import type { DeskProposal } from '@/features/public-proposals/list-desk-proposals'
import { proposalPath } from '@/features/public-proposals/rules'
import type { ProposalFilter } from '@/features/public-proposals/schema'
import { PageTitle, Tag } from '@/ui/page'
import { PageTabs } from '@/ui/page-tabs'
import { PlaceOrTarget } from './proposal-facts'

interface Props {
  list: { proposals: DeskProposal[]; next: { day: Date; id: string } | undefined }
  filter: ProposalFilter
  /** One of the organiser's teams takes proposals. */
  takes: boolean
}

const states = ['waiting', 'asked', 'accepted', 'rejected'] as const

/** What strangers proposed: those that wait longest first, with their age. */
export async function DeskProposalsPage({ list: { proposals, next }, filter: { state }, takes }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('public-proposals')
  const page = (of: string) => `${proposalPath.queue(locale)}?state=${of}`
  const link = 'inline-flex min-h-11 items-center'
  return (
    <>
      <PageTitle lead={t('desk.lead')}>{t('desk.title')}</PageTitle>
      {!takes && <p className="mt-4 font-semibold">{t('desk.closed')}</p>}
      <p className="mt-4 flex flex-wrap gap-x-6">
        <Link href={proposalPath.rules(locale)} className={link}>
          {t('desk.rulesLink')}
        </Link>
        <a href={proposalPath.form(locale)} className={link}>
          {t('desk.toForm')}
        </a>
        <a href={proposalPath.all(locale)} className={link}>
          {t('desk.toList')}
        </a>
      </p>
      <PageTabs
        label={t('desk.listLabel')}
        link={Link}
        tabs={states.map((one) => ({ href: page(one), name: t(`desk.states.${one}`), current: one === state }))}
      />
      {proposals.length === 0 && <p className="mt-8 text-muted">{t('desk.none')}</p>}
      <ul className="mt-6 divide-y divide-line">
        {proposals.map((proposal) => (
          <li key={proposal.id} className="py-4">
            <Link
              href={proposalPath.desk(locale, proposal.id)}
              lang={proposal.locale}
              className="inline-flex min-h-11 items-center text-lg font-semibold wrap-anywhere"
            >
              {proposal.title}
            </Link>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted wrap-anywhere">
              <span>{t(`kinds.${proposal.kind}`)}</span>
              <span>
                <PlaceOrTarget {...proposal} />
              </span>
              {state === 'waiting' && <span>{t('desk.waits', { days: proposal.days })}</span>}
              {proposal.isOverdue && <Tag tone="warn">{t('desk.overdue')}</Tag>}
              {proposal.isListed && <Tag>{t('desk.listedTag')}</Tag>}
            </p>
          </li>
        ))}
      </ul>
      {next && (
        <p className="mt-6">
          <Link href={`${page(state)}&after=${isoDay(next.day)}.${next.id}`} className={link}>
            {t('desk.more')}
          </Link>
        </p>
      )}
    </>
  )
}
