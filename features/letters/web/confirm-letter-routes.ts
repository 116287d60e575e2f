import type { Messages } from 'next-intl'
import { type ConfirmLetterOutcome, confirmLetter } from '@/features/letters/confirm-letter'
import { letterOfCode } from '@/features/letters/schema'
import { pageResponse } from '@/server/documents/render-page'
import { type Post, publicPost, refusal, seeOther } from '@/server/public-post'

/** What the page behind the link says, and what stands above the field for the code. */
type Shown = keyof Messages['letters']['confirm']
type Notice = keyof Messages['letters']['code']['notices']

/** POST …/letters/confirm/{token}: the button of the page behind the mailed link. */
export const confirmLetterRoute = publicPost<{ locale: string; token: string }>(
  {
    path: '/letters/confirm/[token]',
    limit: 'code',
    page: ({ token }) => `/letters/confirm/${token}`,
    words: ({ letters }) => letters.confirm,
  },
  async ({ context, locale, params: { token } }) => {
    const page = `/${locale}/letters/confirm/${token}`
    const outcome = await confirmLetter(context, { token })
    if (outcome.ok) return seeOther(page)
    if (outcome.reason === 'unknown') return refusal(locale, 404)
    return pageResponse(page, statusOf(outcome.reason), {
      values: {},
      errors: {},
      notice: outcome.reason satisfies Shown,
    })
  },
)

/** POST …/letters/code: the code typed instead of opening the link. */
export const letterCodeRoute = publicPost<{ locale: string }>(
  { path: '/letters/code', limit: 'code', page: () => '/letters/code', words: ({ letters }) => letters.code.notices },
  async ({ context, locale, fields }: Post<{ locale: string }>) => {
    const page = `/${locale}/letters/code`
    const modelLetterId = letterOfCode.safeParse(fields.letter).data ?? ''
    // The form stays the one of its letter, whatever is said above it.
    const values = { letter: modelLetterId }
    const outcome = await confirmLetter(context, { code: fields.code ?? '', modelLetterId })
    if (outcome.ok)
      return pageResponse(page, 200, {
        values,
        errors: {},
        notice: (outcome.demo ? 'sentDemo' : 'sent') satisfies Notice,
      })
    if (outcome.reason === 'unknown')
      return pageResponse<'code'>(page, 422, { values: fields, errors: { code: 'unknown' } })
    return pageResponse(page, statusOf(outcome.reason), { values, errors: {}, notice: outcome.reason satisfies Notice })
  },
)

function statusOf(reason: (ConfirmLetterOutcome & { ok: false })['reason']): number {
  return reason === 'already' ? 200 : 410
}
