import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { isoDay } from '@/features/days'
import type { DeskContribution } from '@/features/discussions/list-desk-contributions'
import { discussionPath } from '@/features/discussions/rules'
import type { ContributionFilter } from '@/features/discussions/schema'
import { PageTitle } from '@/ui/page'
import { PageTabs } from '@/ui/page-tabs'
import { Told } from '@/ui/told'
import { DeskContributionCard } from './desk-contribution'

interface Props {
  list: { contributions: DeskContribution[]; next: { day: Date; id: string } | undefined }
  filter: ContributionFilter
  told: string | undefined
}

const states = ['waiting', 'shown', 'refused'] as const

/** Comments on all statements: those that wait longest first, one by one, and what was decided. */
export async function DeskContributionsPage({ list: { contributions, next }, filter: { state }, told }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('discussions.desk')
  const page = (of: string) => `${discussionPath.queue(locale)}?state=${of}`
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Told told={told} good={['show', 'refuse', 'reopen']} bad={['changed']} say={(code) => t(`told.${code}`)} />
      <PageTabs
        label={t('states')}
        link={Link}
        tabs={states.map((one) => ({ href: page(one), name: t(`state.${one}`), current: one === state }))}
      />
      {contributions.length === 0 && <p className="mt-8 text-muted">{t('none')}</p>}
      <ul className="mt-8 divide-y divide-line">
        {contributions.map((contribution) => (
          <li key={contribution.id} className="py-6 first:pt-0">
            <DeskContributionCard contribution={contribution} />
          </li>
        ))}
      </ul>
      {next && (
        <p className="mt-6">
          <Link
            href={`${page(state)}&after=${isoDay(next.day)}.${next.id}`}
            className="inline-flex min-h-11 items-center"
          >
            {t('more')}
          </Link>
        </p>
      )}
    </>
  )
}
