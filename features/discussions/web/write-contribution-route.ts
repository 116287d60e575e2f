import type { Messages } from 'next-intl'
import type { WebContext } from '@/features/context'
import { isSumOf, readSum } from '@/features/discussions/draw-sum'
import { readDiscussion, takesAnswer } from '@/features/discussions/read-discussion'
import { requestContribution } from '@/features/discussions/request-contribution'
import { discussionPath, isOpenFor } from '@/features/discussions/rules'
import { type ContributionField, type DiscussionInput, readContributionForm } from '@/features/discussions/schema'
import { emailHints } from '@/features/signatures/email-hints'
import { readPublicStatement } from '@/features/statements/read-public-statement'
import { tryTwice } from '@/server/database-trouble'
import { env } from '@/server/env'
import type { Fields } from '@/server/forms'
import { honeypot, publicPost, refusal, seeOther, showAgain } from '@/server/public-post'

/** POST …/statements/{slug}/comments/write: the same redirect for everyone whose form is in order. */
export const writeContributionRoute = publicPost<{ locale: string; slug: string }>(
  {
    path: '/statements/[slug]/comments/write',
    limit: 'correct',
    page: ({ slug }) => `/statements/${slug}/comments/write`,
    token: ({ slug }) => `comment/${slug}`,
    words: (all) => all.discussions.form.notices,
  },
  async ({ context, locale, params: { slug }, fields }) => {
    const page = discussionPath.write(locale, slug)
    const statement = await readPublicStatement(context, slug, { locale })
    const discussion = statement && (await readDiscussion(context, statement.id))
    if (!statement || !discussion?.isOn) return refusal(locale, 404)
    const closed = 'closed' satisfies keyof Messages['discussions']['form']['notices']
    if (!isOpenFor(discussion, context.now)) return showAgain(page, { values: fields, errors: {}, notice: closed })
    const reading = readContributionForm(fields, env().mailFrom.replace(/^.*@|>$/g, ''))
    const gate = passGate(context, discussion, { slug, fields })
    if (!reading.ok || !gate.ok) {
      const errors = { ...(!reading.ok && reading.errors), ...(!gate.ok && { answer: gate.fault }) }
      return showAgain<ContributionField>(page, { values: fields, errors })
    }
    const form = reading.value
    const { watched, typo } = emailHints(form.email)
    // Said once; whoever sends the same address again means it.
    if ((watched || typo) && fields.sure !== form.email) {
      const values = { ...fields, sure: form.email, typo: typo ?? '' }
      return showAgain<ContributionField>(page, { values, errors: { email: typo ? 'email.typo' : 'email.watched' } })
    }
    const sent = seeOther(`${page}?sent=yes`)
    if (fields[honeypot]) return sent
    const { id, teamId } = statement
    const asked = { statement: { id, teamId }, locale, form, nonce: gate.nonce }
    const outcome = await tryTwice(() => requestContribution(context, asked))
    if (outcome.ok) return sent
    return showAgain<ContributionField>(page, { values: fields, errors: { answer: 'answer.spent' } })
  },
)

type Passed = { ok: true; nonce?: Buffer<ArrayBuffer> } | { ok: false; fault: 'answer.sum' | 'answer.wrong' }

/** Judges the answer to what is asked beside a comment. */
function passGate(
  { keys, now }: WebContext,
  discussion: DiscussionInput,
  { slug, fields }: { slug: string; fields: Fields },
): Passed {
  const { gate, questions } = discussion
  const answer = fields.answer ?? ''
  if (gate === 'question' && questions.length > 0)
    return takesAnswer(discussion, answer) ? { ok: true } : { ok: false, fault: 'answer.wrong' }
  if (gate !== 'sum') return { ok: true }
  const sum = readSum(keys.forms, slug, fields.sum ?? '', now)
  return sum && isSumOf(sum, answer) ? { ok: true, nonce: sum.nonce } : { ok: false, fault: 'answer.sum' }
}
