import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { may } from '@/features/access/policy'
import type { DeskCampaign } from '@/features/campaigns/list-desk-campaigns'
import { deskCampaignPath } from '@/features/campaigns/rules'
import type { SignedInOrganiser } from '@/features/organisers/schema'
import { buttonClass } from '@/ui/button'
import { DeskCampaignCard, type LetterTotals } from './desk-campaign-card'

interface Props {
  organiser: SignedInOrganiser
  campaigns: DeskCampaign[]
  letters: ReadonlyMap<string, LetterTotals>
  /** How the mail is, in one line. */
  mail: ReactNode
}

/** The first page of the desk: what is running, and how it goes. */
export async function DeskHomePage({ organiser, campaigns, letters, mail }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('campaigns.desk.home')
  const begins = organiser.teams.some((team) => may(team.role, 'beginCampaigns'))
  const begin = deskCampaignPath.new(locale)
  if (campaigns.length === 0) return <FirstCampaign begins={begins} begin={begin} name={organiser.name} />
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-2xl">{t('title')}</h1>
        {begins && (
          <Link href={begin} className={buttonClass('primary')}>
            {t('begin')}
          </Link>
        )}
      </div>
      <div className="mt-2">{mail}</div>
      <div className="mt-8 space-y-6">
        {campaigns.map((campaign) => (
          <DeskCampaignCard key={campaign.id} campaign={campaign} letters={letters} />
        ))}
      </div>
    </>
  )
}

async function FirstCampaign({ begins, begin, name }: { begins: boolean; begin: string; name: string }) {
  const t = await getTranslations('campaigns.desk.home')
  return (
    <div className="max-w-text">
      <h1 className="text-3xl">{t('welcome', { name })}</h1>
      <p className="mt-4 text-lg text-muted">{begins ? t('firstText') : t('waitText')}</p>
      {begins && (
        <>
          <ol className="mt-8 space-y-5">
            {(['campaign', 'petition', 'letter'] as const).map((step, at) => (
              <li key={step} className="flex gap-4">
                <span
                  aria-hidden="true"
                  className="inline-flex size-9 shrink-0 items-center justify-center rounded-full border-2 border-accent font-serif text-lg font-semibold text-accent-deep"
                >
                  {at + 1}
                </span>
                <span>
                  <strong className="block font-semibold">{t(`steps.${step}.title`)}</strong>
                  <span className="text-muted">{t(`steps.${step}.text`)}</span>
                </span>
              </li>
            ))}
          </ol>
          <p className="mt-8">
            <Link href={begin} className={buttonClass('primary')}>
              {t('beginFirst')}
            </Link>
          </p>
        </>
      )}
    </div>
  )
}
