import { mailWords } from '@/emails/parts/words'
import { proposalAnswered } from '@/emails/proposal-answered'
import { proposalAsked } from '@/emails/proposal-asked'
import { proposalLink } from '@/emails/proposal-link'
import { statementComment } from '@/emails/statement-comment'
import { discussionPath } from '@/features/discussions/rules'
import { contributorSchema } from '@/features/discussions/schema'
import { askedProposalDays, isDecided, proposalPath, usualRules } from '@/features/public-proposals/rules'
import { proposerSchema } from '@/features/public-proposals/schema'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { type Composer, type Composers, type Composing, composed, gone, siteName } from './composing'

const composeComment: Composer<'statement_comment'> = async (composing, { token }) => {
  const { db, keys, mail, siteUrl } = composing
  const row = await db.contribution.findUnique({
    where: { id: mail.aboutId ?? '' },
    select: { sealed: true, keyId: true, statementId: true },
  })
  if (!row?.sealed || !row.keyId) return gone
  const { email } = contributorSchema.parse(openAsWorker(keys, { sealed: row.sealed, keyId: row.keyId }))
  const url = siteUrl + discussionPath.own(mail.locale, token)
  return composed(email, statementComment(mailWords(mail.locale), { url, site: siteName(composing) }), row.statementId)
}

const composeLink: Composer<'proposal_link'> = async (composing, { token }) => {
  const found = await readProposer(composing)
  if (!found) return gone
  const { mail, siteUrl } = composing
  const url = siteUrl + proposalPath.own(mail.locale, token)
  const { keptDays } = found.row.team.proposalRules ?? usualRules
  const message = proposalLink(mailWords(mail.locale), { url, keptDays, site: siteName(composing) })
  return composed(found.email, message, found.row.teamId)
}

const composeAsked: Composer<'proposal_asked'> = async (composing, { step }) => {
  const found = await readProposer(composing)
  if (found?.row.state !== 'asked' || found.row.step !== step) return gone
  const { mail } = composing
  const { url, row } = found
  const facts = { url, question: row.answer, days: askedProposalDays, site: siteName(composing) }
  return composed(found.email, proposalAsked(mailWords(mail.locale), facts))
}

const composeAnswered: Composer<'proposal_answered'> = async (composing, { step }) => {
  const found = await readProposer(composing)
  if (!found || !isDecided(found.row.state) || found.row.step !== step) return gone
  const { mail } = composing
  const { url, row } = found
  const { keptDays } = row.team.proposalRules ?? usualRules
  const isAccepted = row.state === 'accepted'
  const facts = { url, isAccepted, answer: row.answer, keptDays, site: siteName(composing) }
  return composed(found.email, proposalAnswered(mailWords(mail.locale), facts))
}

/** Whom a mail goes to, from what is sealed in the row; undefined once that is gone. */
async function readProposer({ db, keys, mail, siteUrl }: Composing) {
  const row = await db.publicProposal.findUnique({ where: { id: mail.aboutId ?? '' }, select: columns })
  if (!row?.sealed || !row.keyId) return undefined
  const { email, token } = proposerSchema.parse(openAsWorker(keys, { sealed: row.sealed, keyId: row.keyId }))
  return { email, row, url: siteUrl + proposalPath.own(mail.locale, token) }
}

const columns = {
  state: true,
  step: true,
  answer: true,
  sealed: true,
  keyId: true,
  teamId: true,
  team: { select: { proposalRules: { select: { keptDays: true } } } },
} as const

/** Writes the mails to readers who comment on a statement, or propose something. */
export const readerComposers: Composers<
  'statement_comment' | 'proposal_link' | 'proposal_asked' | 'proposal_answered'
> = {
  statement_comment: composeComment,
  proposal_link: composeLink,
  proposal_asked: composeAsked,
  proposal_answered: composeAnswered,
}
