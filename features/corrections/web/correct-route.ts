import type { Messages } from 'next-intl'
import { correctPath } from '@/features/addressees/rules'
import type { CorrectionField } from '@/features/corrections/parse-proposal'
import { proposeCorrection } from '@/features/corrections/propose-correction'
import { tryTwice } from '@/server/database-trouble'
import { honeypot, publicPost, refusal, seeOther, showAgain } from '@/server/public-post'

/** Name of the form that its token is bound to. */
export function correctFormName(addresseeId: string): string {
  return `correct/${addresseeId}`
}

/** POST …/addressees/{id}/correct: what a reader says an entry should be. The same page for a form sent twice. */
export const correctRoute = publicPost<{ locale: string; id: string }>(
  {
    path: '/addressees/[id]/correct',
    limit: 'correct',
    page: ({ id }) => `/addressees/${id}/correct`,
    token: ({ id }) => correctFormName(id),
    words: ({ corrections }) => corrections.form.notices,
  },
  async ({ context, locale, params: { id }, fields }) => {
    const page = correctPath(locale, id)
    const thanks = seeOther(`${page}/thanks`)
    if (fields[honeypot]) return thanks
    const outcome = await tryTwice(() => proposeCorrection(context, { addresseeId: id, fields }))
    if (outcome.ok) return thanks
    if ('errors' in outcome) return showAgain<CorrectionField>(page, { values: fields, errors: outcome.errors })
    if (outcome.reason === 'unknown') return refusal(locale, 404)
    return showAgain(page, {
      values: fields,
      errors: {},
      notice: outcome.reason satisfies keyof Messages['corrections']['form']['notices'],
    })
  },
)
