import type { Messages } from 'next-intl'
import { z } from 'zod'
import { listAskedPartners } from '@/features/partner-ticks/list-asked-partners'
import { readTickedPartners, showedOtherWords } from '@/features/partner-ticks/read-ticked-partners'
import { partnerField } from '@/features/partner-ticks/rules'
import { type ConfirmOutcome, confirmSignature } from '@/features/signatures/confirm-signature'
import { readConfirmLink } from '@/features/signatures/read-confirm-link'
import { type ConfirmField, chosenForm, display, petitionOfCode } from '@/features/signatures/schema'
import { pageResponse } from '@/server/documents/render-page'
import { type Post, publicPost, refusal, seeOther, showAgain } from '@/server/public-post'
import { shownWords } from './shown-words'

/** What the page behind the link says as well as what stands above the field for the code. */
type Notice = keyof Messages['signatures']['confirm'] & keyof Messages['signatures']['code']['notices']

const confirmFields = z.object({
  display: display.default('none'),
  news: z.literal('yes').optional(),
  form: chosenForm.optional(),
})

/** POST …/signatures/{token}/confirm: the button of the page behind the mailed link. */
export const confirmRoute = publicPost<{ locale: string; token: string }>(
  {
    path: '/signatures/[token]/confirm',
    limit: 'code',
    page: ({ token }) => `/signatures/${token}/confirm`,
    words: ({ signatures }) => signatures.confirm,
  },
  async ({ context, locale, params: { token }, fields }) => {
    // A lone post confirms with "not at all".
    const chosen = confirmFields.safeParse(fields)
    if (!chosen.success) return refusal(locale, 400)
    const { form, display, news } = chosen.data
    const page = `/${locale}/signatures/${token}/confirm`
    const link = await readConfirmLink(context, token)
    if (link && !link.offered.includes(display))
      return showAgain<ConfirmField>(page, { values: fields, errors: { display: 'display.unknown' } })
    const campaignId = link?.petition.campaignId
    const asked = campaignId === undefined ? [] : await listAskedPartners(context, { campaignId, locale })
    const partners = readTickedPartners(fields, asked)
    const [changed] = partners.filter((one) => showedOtherWords(fields, [one]))
    if (changed) {
      const field = partnerField(changed.id)
      return showAgain<ConfirmField>(page, { values: { ...fields, [field]: '' }, errors: { partners: field } })
    }
    const outcome = await confirmSignature(context, {
      token,
      chosen: { display, news: news !== undefined, words: await shownWords(locale), partners },
      ...(form && { form }),
    })
    // Which of several forms it is has to be chosen: the question is shown again, and nothing is confirmed.
    if (!outcome.ok && outcome.reason === 'superseded')
      return showAgain<ConfirmField>(page, {
        values: fields,
        errors: { form: 'choose' },
        notice: outcome.reason satisfies Notice,
      })
    return answer(outcome, locale, page)
  },
)

/** POST …/signatures/code: the code typed instead of opening the link. */
export const codeRoute = publicPost<{ locale: string }>(
  {
    path: '/signatures/code',
    limit: 'code',
    page: () => '/signatures/code',
    words: ({ signatures }) => signatures.code.notices,
  },
  async ({ context, locale, fields }: Post<{ locale: string }>) => {
    const petitionId = petitionOfCode.safeParse(fields.petition)
    const outcome = await confirmSignature(context, { code: fields.code ?? '', petitionId: petitionId.data ?? '' })
    if (!outcome.ok && outcome.reason === 'unknown')
      return pageResponse<'code'>(`/${locale}/signatures/code`, 422, { values: fields, errors: { code: 'unknown' } })
    // The form stays the one of its petition, whatever is said above it.
    return answer(outcome, locale, `/${locale}/signatures/code`, { petition: fields.petition ?? '' })
  },
)

function answer(
  outcome: ConfirmOutcome,
  locale: string,
  page: string,
  values: Record<string, string> = {},
): Promise<Response> | Response {
  if (outcome.ok) return seeOther(`/${locale}/signatures/${outcome.manageToken}?confirmed=yes`)
  if (outcome.reason === 'unknown') return refusal(locale, 404)
  const status = { already: 200, full: 409, superseded: 409, expired: 410, closed: 410 }[outcome.reason]
  return pageResponse(page, status, { values, errors: {}, notice: outcome.reason satisfies Notice })
}
