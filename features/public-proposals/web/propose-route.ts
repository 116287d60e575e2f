import type { Messages } from 'next-intl'
import { findLikeProposal } from '@/features/public-proposals/find-like-proposal'
import { requestProposal } from '@/features/public-proposals/request-proposal'
import { proposalPath } from '@/features/public-proposals/rules'
import { type ProposalField, readProposalForm } from '@/features/public-proposals/schema'
import { emailHints } from '@/features/signatures/email-hints'
import { tryTwice } from '@/server/database-trouble'
import { env } from '@/server/env'
import { honeypot, publicPost, seeOther, showAgain } from '@/server/public-post'
import { chosenProposal, takingTeams } from './proposal-loaders'

type Notice = keyof Messages['public-proposals']['form']['notices']

/** POST …/propose: the same redirect for everyone whose form is in order, once they have seen what is like it. */
export const proposeRoute = publicPost<{ locale: string }>(
  {
    path: '/propose',
    limit: 'correct',
    page: () => '/propose',
    token: () => 'propose',
    words: (all) => all['public-proposals'].form.notices,
  },
  async ({ context, locale, fields }) => {
    const page = proposalPath.form(locale)
    const chosen = chosenProposal(await takingTeams(), fields)
    if (!chosen) return showAgain(page, { values: fields, errors: {}, notice: 'closed' satisfies Notice })
    const { team, kind } = chosen
    const ownDomain = env().mailFrom.replace(/^.*@|>$/g, '')
    const reading = readProposalForm(fields, { kind, now: context.now, ownDomain })
    if (!reading.ok) return showAgain<ProposalField>(page, { values: fields, errors: reading.errors })
    const form = reading.value
    const { watched, typo } = emailHints(form.email)
    // Said once; whoever sends the same address again means it.
    if ((watched || typo) && fields.sure !== form.email) {
      const values = { ...fields, sure: form.email, typo: typo ?? '' }
      return showAgain<ProposalField>(page, { values, errors: { email: typo ? 'email.typo' : 'email.watched' } })
    }
    // Shown once for one title: whoever sends it again has something else in mind.
    if (fields.seen !== form.title && (await findLikeProposal(context, form)).length > 0) {
      const values = { ...fields, seen: form.title }
      return showAgain(page, { values, errors: {}, notice: 'like' satisfies Notice })
    }
    const sent = seeOther(`${page}?sent=yes`)
    if (fields[honeypot]) return sent
    await tryTwice(() => requestProposal(context, { teamId: team.id, kind, locale, form }))
    return sent
  },
)
