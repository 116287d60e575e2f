import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { DeskCampaign, DeskLetter, DeskPetition } from '@/features/campaigns/list-desk-campaigns'
import { getFormatter } from '@/ui/formatter'
import { Tag, type Tone } from '@/ui/page'

/** Letters written with one model letter, by what has become of them. */
export interface LetterTotals {
  letters: number
  handed_over: number
  recorded: number
  queued: number
  failed: number
  unknown: number
}

const campaignTones: Record<DeskCampaign['state'], Tone> = {
  draft: 'warn',
  published: 'good',
  won: 'accent',
  ended: 'plain',
  archived: 'plain',
}

/** The state of a campaign in a word. */
export async function CampaignTag({ state }: Pick<DeskCampaign, 'state'>) {
  const t = await getTranslations('campaigns.desk.states')
  return <Tag tone={campaignTones[state]}>{t(`${state}`)}</Tag>
}

/** One campaign on the desk's first page, with the live numbers of all that belongs to it. */
export async function DeskCampaignCard({
  campaign,
  letters,
}: {
  campaign: DeskCampaign
  letters: ReadonlyMap<string, LetterTotals>
}) {
  const locale = await getLocale()
  const t = await getTranslations()
  const base = `/${locale}/desk`
  const empty = campaign.petitions.length + campaign.letters.length === 0
  return (
    <article data-accent={campaign.accent} className="rounded-md border border-line bg-paper shadow-sheet">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t-4 border-b border-t-accent border-b-line px-5 py-4">
        <h2 className="text-xl">
          <Link href={`${base}/campaigns/${campaign.id}`} className="text-ink">
            {campaign.title || t('frame.desk.untitled')}
          </Link>
        </h2>
        <CampaignTag state={campaign.state} />
        {campaign.demo && <Tag>{t('campaigns.desk.demo')}</Tag>}
      </header>
      {empty ? (
        <p className="px-5 py-4 text-muted">{t('campaigns.desk.home.nothingYet')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {campaign.petitions.map((petition) => (
            <PetitionLine key={petition.id} petition={petition} base={base} />
          ))}
          {campaign.letters.map((letter) => (
            <LetterLine key={letter.id} letter={letter} totals={letters.get(letter.id)} base={base} />
          ))}
        </ul>
      )}
    </article>
  )
}

async function PetitionLine({ petition, base }: { petition: DeskPetition; base: string }) {
  const t = await getTranslations()
  const format = await getFormatter()
  return (
    <Line
      href={`${base}/petitions/${petition.id}`}
      kind={t('frame.desk.petition')}
      title={petition.title || t('frame.desk.untitled')}
      tag={
        <Tag tone={petition.state === 'open' ? 'good' : 'plain'}>{t(`petitions.desk.states.${petition.state}`)}</Tag>
      }
    >
      {petition.state !== 'draft' && (
        <>
          <strong className="font-serif text-xl font-semibold tabular-nums">{format.number(petition.count)}</strong>{' '}
          <span className="text-sm text-muted">{t('campaigns.desk.home.signatures', { count: petition.count })}</span>
          {petition.today > 0 && (
            <span className="block text-sm font-semibold text-good">
              {t('campaigns.desk.home.today', { number: format.number(petition.today) })}
            </span>
          )}
        </>
      )}
    </Line>
  )
}

async function LetterLine({
  letter,
  totals,
  base,
}: {
  letter: DeskLetter
  totals: LetterTotals | undefined
  base: string
}) {
  const t = await getTranslations()
  const format = await getFormatter()
  const states = (['handed_over', 'recorded', 'queued', 'unknown', 'failed'] as const).filter(
    (state) => totals?.[state],
  )
  return (
    <Line
      href={`${base}/letters/${letter.id}`}
      kind={t('frame.desk.letter')}
      title={letter.title || t('frame.desk.untitled')}
      tag={
        <Tag tone={letter.state === 'published' ? 'good' : 'plain'}>{t(`model-letters.states.${letter.state}`)}</Tag>
      }
    >
      {letter.state !== 'draft' && (
        <>
          <strong className="font-serif text-xl font-semibold tabular-nums">
            {format.number(totals?.letters ?? 0)}
          </strong>{' '}
          <span className="text-sm text-muted">
            {t('campaigns.desk.home.letters', { count: totals?.letters ?? 0 })}
          </span>
          {states.length > 0 && (
            <span className="block text-sm text-muted">
              {states
                .map((state) => t(`campaigns.desk.home.letterStates.${state}`, { count: totals?.[state] ?? 0 }))
                .join(' · ')}
            </span>
          )}
        </>
      )}
    </Line>
  )
}

function Line({
  href,
  kind,
  title,
  tag,
  children,
}: {
  href: string
  kind: string
  title: string
  tag: ReactNode
  children: ReactNode
}) {
  return (
    <li className="grid gap-x-6 gap-y-2 px-5 py-4 sm:grid-cols-[minmax(0,1fr)_16rem]">
      <div>
        <p className="mb-1 flex items-center gap-2 text-sm text-muted">
          {kind} {tag}
        </p>
        <Link href={href} className="font-semibold text-ink">
          {title}
        </Link>
      </div>
      <div className="sm:text-end">{children}</div>
    </li>
  )
}
