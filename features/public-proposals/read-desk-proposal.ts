import type { Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { pickTranslation } from '@/features/places/pick-translation'
import type { ProposalKind, ProposalState } from '@/generated/prisma/enums'
import type { ProposalKey } from './load-proposal'
import { daysWaiting, isProposalOverdue, usualRules } from './rules'

/** A proposal as organisers read it before they answer. */
export interface ReadProposal {
  id: string
  kind: ProposalKind
  state: ProposalState
  title: string
  what: string
  why: string
  target: string
  town: string
  day: Date | null
  locale: string
  step: number
  answer: string
  answeredOn: Date | null
  waitsSince: Date | null
  days: number
  isOverdue: boolean
  isListed: boolean
  /** The address is kept still, so that whoever proposed it is told. */
  isReachable: boolean
  madeId: string | null
  keptDays: number
  /** The campaigns of which a draft can be made. */
  campaigns: { id: string; title: string }[]
}

/** As many campaigns as can be chosen from. */
const mostCampaigns = 200

/** Reads a proposal, with the campaigns that it may become a part of. */
export async function readDeskProposal(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { id, teamId }: Permitted<'edit', ProposalKey>,
  locale: string,
): Promise<ReadProposal> {
  const row = await db.publicProposal.findUniqueOrThrow({ where: { id }, select: columns })
  const campaigns = await db.campaign.findMany({
    where: { teamId, NOT: { state: 'archived' } },
    orderBy: { id: 'desc' },
    take: mostCampaigns,
    select: { id: true, originalLocale: true, translations: { select: { locale: true, title: true } } },
  })
  const { team, keyId, place, ...proposal } = row
  const { answerDays, keptDays } = team.proposalRules ?? usualRules
  return {
    ...proposal,
    days: daysWaiting(row.waitsSince, now),
    isOverdue: isProposalOverdue(row, { answerDays, now }),
    isListed: place !== null,
    isReachable: keyId !== null,
    keptDays,
    campaigns: campaigns.map(({ id, originalLocale, translations }) => ({
      id,
      title: pickTranslation(translations, locale, originalLocale)?.title ?? '',
    })),
  }
}

const columns = {
  id: true,
  kind: true,
  state: true,
  title: true,
  what: true,
  why: true,
  target: true,
  town: true,
  day: true,
  locale: true,
  step: true,
  answer: true,
  answeredOn: true,
  waitsSince: true,
  keyId: true,
  place: true,
  madeId: true,
  team: { select: { proposalRules: { select: { answerDays: true, keptDays: true } } } },
} as const
