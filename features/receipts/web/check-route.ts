import { parseCode } from '@/features/receipts/rules'
import { pageResponse } from '@/server/documents/render-page'
import { publicPost, showAgain } from '@/server/public-post'

/**
 * POST …/petitions/{slug}/check: looks for a code on the lists. It comes with a post so that it stands in no address, and in
 * no history or log; nothing is changed.
 */
export const checkRoute = publicPost<{ locale: string; slug: string }>(
  {
    path: '/petitions/[slug]/check',
    limit: 'check',
    page: ({ slug }) => `/petitions/${slug}/check`,
    words: ({ receipts }) => receipts.check.notices,
  },
  async ({ locale, params: { slug }, fields }) => {
    const page = `/${locale}/petitions/${slug}/check`
    const values = { code: fields.code ?? '' }
    if (parseCode(values.code) === undefined) return showAgain<'code'>(page, { values, errors: { code: 'none' } })
    return pageResponse(page, 200, { values, errors: {} })
  },
)
