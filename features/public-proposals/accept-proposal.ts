import type { EditableCampaign } from '@/features/campaigns/load-campaign'
import type { WebContext } from '@/features/context'
import { isoDay } from '@/features/days'
import { writeEventDraft } from '@/features/events/create-event'
import { wakeWorkers } from '@/features/outbox/queue-mail'
import { writePetitionDraft } from '@/features/petitions/create-petition'
import type { EventKind } from '@/generated/prisma/enums'
import { writeAnswer } from './answer-proposal'
import type { EditableProposal } from './load-proposal'

interface AcceptProposal {
  proposal: EditableProposal
  campaign: EditableCampaign
  /** What it becomes, where it is an event. */
  eventKind: EventKind
  step: number
  answer: string
  listed: boolean
}

/**
 * Accepts a proposal: it becomes a draft of the campaign, with its text taken over, and whoever proposed it is told. Both
 * or neither.
 */
export async function acceptProposal(
  context: WebContext,
  { proposal, campaign, eventKind, ...answered }: AcceptProposal,
): Promise<{ ok: true; madeId: string } | { ok: false; reason: 'changed' | 'archived' }> {
  const { now } = context
  if (campaign.state === 'archived') return { ok: false, reason: 'archived' }
  const outcome = await context.db
    .$transaction(async (tx) => {
      const row = await tx.publicProposal.findUniqueOrThrow({ where: { id: proposal.id }, select: taken })
      const { kind, title, what, why, target, town, day, locale } = row
      const draft = { campaign, title, locale, now }
      const madeId =
        kind === 'petition'
          ? await writePetitionDraft(tx, { ...draft, parts: { text: what, whatWeNote: why, addresseeLine: target } })
          : await writeEventDraft(tx, {
              ...draft,
              kind: eventKind,
              text: `${what}\n\n${why}`,
              city: town,
              startsLocal: day === null ? null : `${isoDay(day)}T12:00`,
            })
      const written = await writeAnswer(context, tx, { ...answered, proposal, act: 'accept', madeId })
      if (!written.ok) throw new Changed()
      return { ok: true, madeId } as const
    })
    .catch((error: unknown) => {
      if (error instanceof Changed) return { ok: false, reason: 'changed' } as const
      throw error
    })
  if (outcome.ok) await wakeWorkers(context)
  return outcome
}

/** Somebody answered meanwhile: nothing of the draft stays. */
class Changed extends Error {}

const taken = {
  kind: true,
  title: true,
  what: true,
  why: true,
  target: true,
  town: true,
  day: true,
  locale: true,
} as const
