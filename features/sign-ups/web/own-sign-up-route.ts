import type { Messages } from 'next-intl'
import { confirmSignUp } from '@/features/sign-ups/confirm-sign-up'
import { signUpPath } from '@/features/sign-ups/rules'
import { withdrawSignUp } from '@/features/sign-ups/withdraw-sign-up'
import { pageResponse } from '@/server/documents/render-page'
import { publicPost, refusal, seeOther } from '@/server/public-post'

/** What the page says above everything else. */
type OwnNotice = keyof Messages['sign-ups']['own']['notices']

/** POST …/sign-ups/{token}: confirms, or takes everything back, by the button pressed. */
export const ownSignUpRoute = publicPost<{ locale: string; token: string }>(
  {
    path: '/sign-ups/[token]',
    limit: 'code',
    page: ({ token }) => `/sign-ups/${token}`,
    words: (all) => all['sign-ups'].own.notices,
  },
  async ({ context, locale, params: { token }, fields }) => {
    const page = signUpPath.own(locale, token)
    if (fields.act === 'remove') {
      const { ok } = await withdrawSignUp(context, { token })
      return ok ? seeOther(`/${locale}/done/sign-up`) : refusal(locale, 404)
    }
    if (fields.act !== 'confirm') return refusal(locale, 400)
    const outcome = await confirmSignUp(context, { token, locale })
    if (outcome.ok) return seeOther(page)
    if (outcome.reason === 'unknown') return refusal(locale, 404)
    return pageResponse(page, 410, { values: {}, errors: {}, notice: outcome.reason satisfies OwnNotice })
  },
)
