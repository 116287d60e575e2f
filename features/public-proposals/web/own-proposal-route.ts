import type { Messages } from 'next-intl'
import { confirmProposal, reviseProposal, withdrawProposal } from '@/features/public-proposals/change-own-proposal'
import { readOwnProposal } from '@/features/public-proposals/read-own-proposal'
import { proposalPath } from '@/features/public-proposals/rules'
import { type ProposalField, readProposalText } from '@/features/public-proposals/schema'
import { pageResponse } from '@/server/documents/render-page'
import { publicPost, refusal, seeOther, showAgain } from '@/server/public-post'

/** What the page says above everything else. */
type Notice = keyof Messages['public-proposals']['own']['notices']

/** POST …/proposals/{token}: confirms, changes or takes back a proposal, by the button pressed. */
export const ownProposalRoute = publicPost<{ locale: string; token: string }>(
  {
    path: '/proposals/[token]',
    limit: 'code',
    page: ({ token }) => `/proposals/${token}`,
    words: (all) => all['public-proposals'].own.notices,
  },
  async ({ context, locale, params: { token }, fields }) => {
    const page = proposalPath.own(locale, token)
    if (fields.act === 'remove') {
      const { ok } = await withdrawProposal(context, { token })
      return ok ? seeOther(`/${locale}/done/proposal`) : refusal(locale, 404)
    }
    if (fields.act === 'change') {
      const own = await readOwnProposal(context, token)
      if (!own) return refusal(locale, 404)
      const reading = readProposalText(fields, { kind: own.kind, now: context.now })
      if (!reading.ok) return showAgain<ProposalField>(page, { values: fields, errors: reading.errors })
      const outcome = await reviseProposal(context, { token, form: reading.value })
      if (outcome.ok) return seeOther(`${page}?saved=yes`)
      if (outcome.reason === 'unknown') return refusal(locale, 404)
      return pageResponse(page, 409, { values: fields, errors: {}, notice: outcome.reason satisfies Notice })
    }
    if (fields.act !== 'confirm') return refusal(locale, 400)
    const outcome = await confirmProposal(context, { token })
    if (outcome.ok) return seeOther(page)
    if (outcome.reason === 'unknown') return refusal(locale, 404)
    return pageResponse(page, 410, { values: {}, errors: {}, notice: outcome.reason satisfies Notice })
  },
)
