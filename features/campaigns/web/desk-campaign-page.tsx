import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { may } from '@/features/access/policy'
import type { DeskCampaign } from '@/features/campaigns/list-desk-campaigns'
import { buttonClass } from '@/ui/button'
import { Section } from '@/ui/page'
import { Told } from '@/ui/told'
import { DeskCampaignHeader } from './desk-campaign-header'

const good = ['published', 'won', 'ended', 'archived'] as const
const bad = ['incomplete', 'no-profile', 'not-now'] as const

interface Props {
  campaign: DeskCampaign
  /** What the last act came to. */
  told?: string | undefined
  /** Before publishing: what is there and what is missing. */
  publishing: ReactNode
  /** Its local copies, or what it is part of. */
  local: ReactNode
}

/** A campaign on the desk: where it stands, what belongs to it, and what comes next. */
export async function DeskCampaignPage({ campaign, told, publishing, local }: Props) {
  const locale = await getLocale()
  const t = await getTranslations()
  const base = `/${locale}/desk`
  const edits = may(campaign.role, 'edit')
  return (
    <>
      <DeskCampaignHeader campaign={campaign} current="overview" />
      <Told told={told} good={good} bad={bad} say={(code) => t(`campaigns.desk.told.${code}`)} />
      <div className="mt-8 grid gap-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div>
          <Things
            id="petitions"
            title={t('campaigns.desk.petitions')}
            empty={t('campaigns.desk.noPetition')}
            begin={edits && campaign.state !== 'archived' ? `${base}/campaigns/${campaign.id}/new-petition` : null}
            beginLabel={t('campaigns.desk.beginPetition')}
            things={campaign.petitions.map((petition) => ({
              href: `${base}/petitions/${petition.id}`,
              title: petition.title || t('frame.desk.untitled'),
              state: t(`petitions.desk.states.${petition.state}`),
              count: petition.state === 'draft' ? '' : t('campaigns.desk.signatures', { count: petition.count }),
            }))}
          />
          <Things
            id="letters"
            title={t('campaigns.desk.letters')}
            empty={t('campaigns.desk.noLetter')}
            begin={edits && campaign.state !== 'archived' ? `${base}/campaigns/${campaign.id}/new-letter` : null}
            beginLabel={t('campaigns.desk.beginLetter')}
            things={campaign.letters.map((letter) => ({
              href: `${base}/letters/${letter.id}`,
              title: letter.title || t('frame.desk.untitled'),
              state: t(`model-letters.states.${letter.state}`),
              count: '',
            }))}
          />
          {local}
        </div>
        <aside className="space-y-6">{publishing}</aside>
      </div>
    </>
  )
}

interface ThingsProps {
  id: string
  title: string
  empty: string
  begin: string | null
  beginLabel: string
  things: { href: string; title: string; state: string; count: string }[]
}

function Things({ id, title, empty, begin, beginLabel, things }: ThingsProps) {
  return (
    <Section id={id} title={title} className="mt-0! mb-12">
      {things.length === 0 && <p className="text-muted">{empty}</p>}
      {things.length > 0 && (
        <ul className="divide-y divide-line rounded-md border border-line">
          {things.map((thing) => (
            <li key={thing.href} className="px-4 py-3">
              <Link href={thing.href} className="font-semibold text-ink">
                {thing.title}
              </Link>
              <p className="text-sm text-muted">{[thing.state, thing.count].filter(Boolean).join(' · ')}</p>
            </li>
          ))}
        </ul>
      )}
      {begin && (
        <p className="mt-4">
          <Link href={begin} className={buttonClass('secondary')}>
            {beginLabel}
          </Link>
        </p>
      )}
    </Section>
  )
}
