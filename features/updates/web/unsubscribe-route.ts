import { stopNews } from '@/features/news/stop-news'
import { pageResponse } from '@/server/documents/render-page'
import { publicPost, refusal } from '@/server/public-post'

/**
 * POST …/unsubscribe/{token}: the button of the page, and the one that mail programs have of their own (RFC 8058), which
 * sends no cookies and follows nowhere. Whatever is in the body: who has the link may stop the mails.
 */
export const unsubscribeRoute = publicPost<{ locale: string; token: string }>(
  {
    path: '/unsubscribe/[token]',
    limit: 'unsubscribe',
    page: ({ token }) => `/unsubscribe/${token}`,
    words: ({ updates }) => updates.unsubscribe.notices,
  },
  async ({ context, locale, params: { token } }) => {
    const outcome = await stopNews(context, { token })
    if (!outcome.ok) return refusal(locale, 404)
    return pageResponse(`/${locale}/unsubscribe/${token}`, 200, { values: {}, errors: {} })
  },
)
