import type { Messages } from 'next-intl'
import { confirmContribution } from '@/features/discussions/confirm-contribution'
import { discussionPath } from '@/features/discussions/rules'
import { withdrawContribution } from '@/features/discussions/withdraw-contribution'
import { pageResponse } from '@/server/documents/render-page'
import { publicPost, refusal, seeOther } from '@/server/public-post'

/** What the page says above everything else. */
type Notice = keyof Messages['discussions']['own']['notices']

/** POST …/comments/{token}: confirms, or deletes, by the button pressed. */
export const ownContributionRoute = publicPost<{ locale: string; token: string }>(
  {
    path: '/comments/[token]',
    limit: 'code',
    page: ({ token }) => `/comments/${token}`,
    words: (all) => all.discussions.own.notices,
  },
  async ({ context, locale, params: { token }, fields }) => {
    const page = discussionPath.own(locale, token)
    if (fields.act === 'remove') {
      const { ok } = await withdrawContribution(context, { token })
      return ok ? seeOther(`/${locale}/done/comment`) : refusal(locale, 404)
    }
    if (fields.act !== 'confirm') return refusal(locale, 400)
    const outcome = await confirmContribution(context, { token })
    if (outcome.ok) return seeOther(page)
    if (outcome.reason === 'unknown') return refusal(locale, 404)
    return pageResponse(page, 410, { values: {}, errors: {}, notice: outcome.reason satisfies Notice })
  },
)
