import { saveWish } from '@/features/comments/save-wish'
import { wishField } from '@/features/comments/schema'
import { publicPost, refusal, seeOther } from '@/server/public-post'
import { wishWords } from './wish-words'

/** POST …/signatures/{token}/comment: a signer says whether the comment may be shown, and how. */
export const commentRoute = publicPost<{ locale: string; token: string }>(
  {
    path: '/signatures/[token]/comment',
    limit: 'code',
    page: ({ token }) => `/signatures/${token}`,
    words: ({ signatures }) => signatures.code.notices,
  },
  async ({ context, locale, params: { token }, fields }) => {
    const chosen = wishField.safeParse(fields.shown)
    if (!chosen.success) return refusal(locale, 400)
    const named = chosen.data === 'nobody' ? null : chosen.data
    const words = await wishWords(locale, named ?? 'unnamed')
    const outcome = await saveWish(context, { token, named, words })
    if (!outcome.ok) return refusal(locale, outcome.reason === 'unknown' ? 404 : 400)
    return seeOther(`/${locale}/signatures/${token}?saved=comment#comment-title`)
  },
)
