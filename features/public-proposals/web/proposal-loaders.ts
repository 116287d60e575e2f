import { notFound } from 'next/navigation'
import { cache } from 'react'
import { findLikeProposal } from '@/features/public-proposals/find-like-proposal'
import {
  listAnsweredProposals,
  listMade,
  readHighestProposal,
} from '@/features/public-proposals/list-answered-proposals'
import { listTakingTeams, type TakingTeam } from '@/features/public-proposals/list-taking-teams'
import { readOwnProposal } from '@/features/public-proposals/read-own-proposal'
import { type ProposedKind, proposalsPage } from '@/features/public-proposals/rules'
import { webContext } from '@/server/context'
import { offerDocuments, tagDocument } from '@/server/documents/scope'

/** The teams that take proposals. */
export const takingTeams = cache(() => listTakingTeams(webContext()))

/** What an address or a form says of a proposal, where it says enough: the only team, and its only kind, need not be named. */
export function chosenProposal(
  teams: readonly TakingTeam[],
  asked: Readonly<Record<string, string | undefined>>,
): { team: TakingTeam; kind: ProposedKind } | undefined {
  const team = teams.length === 1 ? teams[0] : teams.find(({ id }) => id === asked.team)
  const kind = team?.kinds.length === 1 ? team.kinds[0] : team?.kinds.find((one) => one === asked.kind)
  return team && kind && { team, kind }
}

/** What is much like a proposal whose form is shown again because of that. */
export async function likeProposal({ values, notice }: { values: Readonly<Record<string, string>>; notice?: string }) {
  return notice === 'like' && values.seen ? findLikeProposal(webContext(), { title: values.seen }) : []
}

/** A page of the answered proposals. Every place there is begins one; any other value shows the first. */
export async function answeredBelow(below: number | undefined) {
  const context = webContext()
  tagDocument('proposals')
  offerDocuments('below', await readHighestProposal(context))
  const list = await listAnsweredProposals(context, { below, most: proposalsPage })
  const made = (kind: ProposedKind) => list.proposals.flatMap((one) => (one.made?.kind === kind ? [one.made.id] : []))
  tagDocument(...made('petition').map((id) => `petition:${id}` as const))
  tagDocument(...made('event').map((id) => `event:${id}` as const))
  return list
}

/** The page of whoever proposed something, with the public page of what was made of it; a 404 when there is none. */
export const ownProposal = cache(async (token: string) => {
  const context = webContext()
  const own = (await readOwnProposal(context, token)) ?? notFound()
  const [made] = await listMade(context, [own])
  return { own, made }
})
