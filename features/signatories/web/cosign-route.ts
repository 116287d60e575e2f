import { type CosignOutcome, confirmSignatory, declineSignatory } from '@/features/signatories/confirm-signatory'
import { type CosignField, readCosignForm } from '@/features/signatories/schema'
import { pageResponse } from '@/server/documents/render-page'
import { type Post, publicPost, refusal, seeOther, showAgain } from '@/server/public-post'

interface Params {
  locale: string
  token: string
}

/** POST …/letters/cosign/{token}: shows what readers will see, confirms, or declines, by the button that was pressed. */
export const cosignRoute = publicPost<Params>(
  {
    path: '/letters/cosign/[token]',
    limit: 'code',
    page: ({ token }) => `/letters/cosign/${token}`,
    words: ({ signatories }) => signatories.cosign.notices,
  },
  async (post) => {
    const { context, fields, params } = post
    const { token } = params
    if (fields.act === 'decline') return answer(post, await declineSignatory(context, { token }))
    const reading = readCosignForm(fields)
    if (!reading.ok) return showAgain<CosignField>(pageOf(post), { values: fields, errors: reading.errors })
    if (fields.act !== 'confirm') {
      return pageResponse(pageOf(post), 200, { values: fields, errors: {}, notice: 'shown' })
    }
    return answer(post, await confirmSignatory(context, { token, textHash: fields.text ?? '', form: reading.value }))
  },
)

const pageOf = ({ locale, params }: Post<Params>) => `/${locale}/letters/cosign/${params.token}`

function answer(post: Post<Params>, outcome: CosignOutcome): Response | Promise<Response> {
  if (outcome.ok) return seeOther(pageOf(post))
  if (outcome.reason === 'unknown') return refusal(post.locale, 404)
  // What was typed stays in the form; the text above it is the new one.
  const status = outcome.reason === 'changed' ? 409 : 410
  return pageResponse(pageOf(post), status, { values: post.fields, errors: {}, notice: outcome.reason })
}
