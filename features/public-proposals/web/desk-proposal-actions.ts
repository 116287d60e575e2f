'use server'

import { getTranslations } from 'next-intl/server'
import { loadTeam } from '@/features/access/load-team'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { acceptProposal } from '@/features/public-proposals/accept-proposal'
import { answerProposal, listProposal, reopenProposal } from '@/features/public-proposals/answer-proposal'
import { loadProposal } from '@/features/public-proposals/load-proposal'
import { mostAnswerDays, mostKeptDays, proposalPath } from '@/features/public-proposals/rules'
import { saveProposalRules } from '@/features/public-proposals/save-proposal-rules'
import {
  proposedEventKind,
  readProposalAnswer,
  readProposalRules,
  readProposalStep,
} from '@/features/public-proposals/schema'
import { tell } from '@/features/texts/told'
import { buttonAction, formAction } from '@/server/desk-action'

const answerFault = async (locale: string, code: string | undefined) => {
  const t = await getTranslations({ locale, namespace: 'public-proposals.desk.errors.answer' })
  return t(code === 'long' ? 'long' : 'empty')
}

/** Saves what a team lets strangers propose. */
export const storeProposalRules = formAction({
  load: loadTeam,
  ability: 'edit',
  parse: async ({ locale, values }) => {
    const reading = readProposalRules(values)
    if (reading.ok) return reading
    const t = await getTranslations({ locale, namespace: 'public-proposals.desk.rules' })
    const { answerDays, keptDays } = reading.errors
    return {
      ok: false,
      errors: {
        ...(answerDays && { answerDays: t('days', { most: mostAnswerDays }) }),
        ...(keptDays && { keptDays: t('days', { most: mostKeptDays }) }),
      },
    }
  },
  act: async ({ context, locale }, team, form) => {
    await saveProposalRules(context, { team, form })
    return tell(proposalPath.rules(locale), 'saved')
  },
})

/** Accepts a proposal: makes a draft of it. */
export const takeProposal = formAction({
  load: loadProposal,
  ability: 'edit',
  parse: async ({ locale, values }) => {
    const reading = readProposalAnswer(values, false)
    return reading.ok ? reading : { ok: false, errors: { answer: await answerFault(locale, reading.errors.answer) } }
  },
  act: async ({ context, organiser, locale, values }, proposal, answer) => {
    const page = proposalPath.desk(locale, proposal.id)
    const campaign = await loadCampaign(context, organiser, 'edit', values.campaign ?? '')
    if (!campaign || campaign.teamId !== proposal.teamId) return tell(page, 'no-campaign')
    const step = readProposalStep(values.step) ?? 0
    const eventKind = proposedEventKind.parse(values.kind)
    const listed = values.listed === 'yes'
    const outcome = await acceptProposal(context, { proposal, campaign, eventKind, step, answer, listed })
    return tell(page, outcome.ok ? 'accepted' : outcome.reason)
  },
})

/** Sends a proposal back with a question. */
export const askAboutProposal = formAction({
  load: loadProposal,
  ability: 'edit',
  parse: async ({ locale, values }) => {
    const reading = readProposalAnswer({ answer: values.question }, true)
    return reading.ok ? reading : { ok: false, errors: { question: await answerFault(locale, reading.errors.answer) } }
  },
  act: async ({ context, locale, values }, proposal, answer) => {
    const step = readProposalStep(values.step) ?? 0
    const outcome = await answerProposal(context, { act: 'ask', proposal, step, answer, listed: false })
    return tell(proposalPath.desk(locale, proposal.id), outcome.ok ? 'asked' : outcome.reason)
  },
})

/** Rejects a proposal with a reason. */
export const rejectProposal = formAction({
  load: loadProposal,
  ability: 'edit',
  parse: async ({ locale, values }) => {
    const reading = readProposalAnswer({ answer: values.reason }, true)
    return reading.ok ? reading : { ok: false, errors: { reason: await answerFault(locale, reading.errors.answer) } }
  },
  act: async ({ context, locale, values }, proposal, answer) => {
    const step = readProposalStep(values.step) ?? 0
    const listed = values.listed === 'yes'
    const outcome = await answerProposal(context, { act: 'reject', proposal, step, answer, listed })
    return tell(proposalPath.desk(locale, proposal.id), outcome.ok ? 'rejected' : outcome.reason)
  },
})

/** Takes the answer to a proposal back. */
export const takeProposalAnswerBack = buttonAction({
  load: loadProposal,
  ability: 'edit',
  act: async ({ context, locale, values }, proposal) => {
    const outcome = await reopenProposal(context, { proposal, step: readProposalStep(values.step) ?? 0 })
    return tell(proposalPath.desk(locale, proposal.id), outcome.ok ? 'reopened' : outcome.reason)
  },
})

/** Puts an answered proposal on the list for everybody, or takes it from there. */
export const turnProposalList = buttonAction({
  load: loadProposal,
  ability: 'edit',
  act: async ({ context, locale, values }, proposal) => {
    const listed = values.step === 'list'
    const outcome = await listProposal(context, { proposal, listed })
    return tell(proposalPath.desk(locale, proposal.id), outcome.ok ? (listed ? 'listed' : 'unlisted') : outcome.reason)
  },
})
