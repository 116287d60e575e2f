import { recordAction } from '@/features/access/record-action'
import type { WebContext, Writer } from '@/features/context'
import { dayOf } from '@/features/days'
import { newMail, wakeWorkers } from '@/features/outbox/queue-mail'
import { forgetPages } from '@/features/pages'
import type { EditableProposal } from './load-proposal'
import { type ProposalAct, proposalSteps } from './rules'

export type AnswerProposal = { ok: true } | { ok: false; reason: 'changed' }

interface Answered {
  proposal: EditableProposal
  /** Which step of it the organiser looked at. */
  step: number
  answer: string
  /** It stands on the list for everybody, with this answer. */
  listed: boolean
}

/**
 * Sends a proposal back with a question, or rejects it with a reason. Whoever proposed it is told by mail, while their
 * address is kept. Nothing is changed where somebody answered meanwhile, or it was changed.
 */
export async function answerProposal(
  context: WebContext,
  { act, ...answered }: Answered & { act: 'ask' | 'reject' },
): Promise<AnswerProposal> {
  const outcome = await context.db.$transaction((tx) => writeAnswer(context, tx, { act, ...answered }))
  if (outcome.ok) await wakeWorkers(context)
  return outcome
}

/** Takes an answer back: the proposal waits again. A mail that has not gone yet does not go. */
export async function reopenProposal(
  { db, now }: Pick<WebContext, 'db' | 'now'>,
  { proposal, step }: { proposal: EditableProposal; step: number },
): Promise<AnswerProposal> {
  const { id, teamId, by } = proposal
  return db.$transaction(async (tx) => {
    const { from, to } = proposalSteps.reopen
    const { count } = await tx.publicProposal.updateMany({
      where: { id, step, state: { in: [...from] } },
      data: { state: to, step: { increment: 1 }, answer: '', answeredOn: null, place: null, madeId: null },
    })
    if (count === 0) return { ok: false, reason: 'changed' }
    await cancelMails(tx, id)
    await recordAction(tx, { by, teamId, action: 'proposal.reopen', object: `proposal:${id}`, at: now })
    await forgetPages(tx, ['proposals'])
    return { ok: true }
  })
}

/** Puts an answered proposal on the list for everybody, or takes it from there. */
export async function listProposal(
  { db, now }: Pick<WebContext, 'db' | 'now'>,
  { proposal, listed }: { proposal: EditableProposal; listed: boolean },
): Promise<AnswerProposal> {
  const { id, teamId, by } = proposal
  return db.$transaction(async (tx) => {
    const { count } = await tx.publicProposal.updateMany({
      where: { id, state: { in: ['accepted', 'rejected'] }, place: listed ? null : { not: null } },
      data: { place: listed ? await nextProposalPlace(tx) : null },
    })
    if (count === 0) return { ok: false, reason: 'changed' }
    const action = listed ? 'proposal.list' : 'proposal.unlist'
    await recordAction(tx, { by, teamId, action, object: `proposal:${id}`, at: now })
    await forgetPages(tx, ['proposals'])
    return { ok: true }
  })
}

/** Writes what organisers answer to a proposal, with the mail about it, in a transaction of its caller. */
export async function writeAnswer(
  context: WebContext,
  tx: Writer,
  {
    proposal,
    act,
    step,
    answer,
    listed,
    madeId = null,
  }: Answered & { act: Exclude<ProposalAct, 'reopen'>; madeId?: string | null },
): Promise<AnswerProposal> {
  const { id, teamId, by } = proposal
  const { now } = context
  const { from, to } = proposalSteps[act]
  const isListed = listed && act !== 'ask'
  const { count } = await tx.publicProposal.updateMany({
    where: { id, step, state: { in: [...from] } },
    data: {
      state: to,
      step: { increment: 1 },
      answer,
      answeredOn: dayOf(now),
      madeId,
      ...(isListed && { place: await nextProposalPlace(tx) }),
    },
  })
  if (count === 0) return { ok: false, reason: 'changed' }
  await cancelMails(tx, id)
  const { keyId, locale } = await tx.publicProposal.findUniqueOrThrow({
    where: { id },
    select: { keyId: true, locale: true },
  })
  if (keyId !== null) {
    const kind = act === 'ask' ? 'proposal_asked' : 'proposal_answered'
    const mail = newMail(context, { kind, locale, aboutId: id, payload: { step: step + 1 } })
    await tx.outboxMail.create({ data: mail, select: { id: true } })
  }
  await recordAction(tx, { by, teamId, action: `proposal.${act}`, object: `proposal:${id}`, at: now })
  if (isListed) await forgetPages(tx, ['proposals'])
  return { ok: true }
}

/** What has not gone tells of an answer that is none any more. */
async function cancelMails(tx: Writer, id: string): Promise<void> {
  await tx.outboxMail.updateMany({
    where: { about: 'public_proposals', aboutId: id, kind: { not: 'proposal_link' }, state: 'due' },
    data: { state: 'cancelled', sealed: null },
  })
}

async function nextProposalPlace(tx: Writer): Promise<number> {
  // Of two that are put there at once, each gets its own.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('proposals/places'))`
  const { _max } = await tx.publicProposal.aggregate({ _max: { place: true } })
  return (_max.place ?? 0) + 1
}
