import { signaturePath } from '@/features/signatures/rules'
import { readVersionForm } from '@/features/versions/schema'
import { signVersion } from '@/features/versions/sign-version'
import { pageResponse } from '@/server/documents/render-page'
import { publicPost, refusal, seeOther } from '@/server/public-post'

/** POST …/signatures/{token}/text: signs the newer text that was read. */
export const signVersionRoute = publicPost<{ locale: string; token: string }>(
  {
    path: '/signatures/[token]/text',
    limit: 'code',
    page: ({ token }) => `/signatures/${token}/text`,
    words: ({ signatures }) => signatures.code.notices,
  },
  async ({ context, locale, params: { token }, fields }) => {
    const read = readVersionForm(fields)
    if (!read) return refusal(locale, 400)
    const outcome = await signVersion(context, { token, read })
    if (outcome.ok) return seeOther(`${signaturePath.own(locale, token)}?saved=text#text-title`)
    if (outcome.reason === 'unknown') return refusal(locale, 404)
    // What is there now is shown, and that it has changed or takes no more signatures.
    const notice = outcome.reason === 'changed' ? { notice: 'changed' } : {}
    return pageResponse(`/${locale}/signatures/${token}/text`, 409, { values: {}, errors: {}, ...notice })
  },
)
