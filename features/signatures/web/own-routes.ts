import type { Messages } from 'next-intl'
import { newsPurposes } from '@/features/news/rules'
import { changeDisplay } from '@/features/signatures/change-display'
import { changeNews } from '@/features/signatures/change-news'
import { correctSignature } from '@/features/signatures/correct-signature'
import { disownSignature, eraseSignature } from '@/features/signatures/erase-signature'
import { mailOwnLink } from '@/features/signatures/mail-own-link'
import { readOwnSignature } from '@/features/signatures/read-own-signature'
import { requestData } from '@/features/signatures/request-data'
import { type AskedField, display, readCorrection } from '@/features/signatures/schema'
import { withdrawSignature } from '@/features/signatures/withdraw-signature'
import type { PostPath } from '@/server/address-patterns'
import { pageResponse } from '@/server/documents/render-page'
import { type Post, publicPost, refusal, seeOther, showAgain } from '@/server/public-post'
import { shownWords } from './shown-words'

interface Params {
  locale: string
  token: string
}

/** Where a button of a signer's page posts to. */
type Button = Extract<PostPath, `/signatures/[token]/${string}`>

function button(path: Button) {
  return {
    path,
    limit: 'code',
    page: ({ token }: Params) => `/signatures/${token}`,
    words: ({ signatures }: Messages) => signatures.code.notices,
  } as const
}

/** A button of a signer's page: does one thing and goes on to `next`; a token that opens nothing is a 404. */
function ownPost(path: Button, act: (post: Post<Params>) => Promise<{ ok: boolean; next: string }>) {
  return publicPost<Params>(button(path), async (post) => {
    const { ok, next } = await act(post)
    return ok ? seeOther(`/${post.locale}${next}`) : refusal(post.locale, 404)
  })
}

export const withdrawRoute = ownPost('/signatures/[token]/withdraw', async ({ context, params: { token } }) => ({
  ...(await withdrawSignature(context, { token })),
  next: '/done/withdraw',
}))

export const eraseRoute = ownPost('/signatures/[token]/erase', async ({ context, params: { token } }) => ({
  ...(await eraseSignature(context, { token })),
  next: '/done/erase',
}))

export const notMeRoute = ownPost('/signatures/[token]/not-me', async ({ context, params: { token } }) => ({
  ...(await disownSignature(context, { token })),
  next: '/done/not-me',
}))

export const ownLinkRoute = ownPost('/signatures/[token]/own-link', async ({ context, params: { token } }) => ({
  ...(await mailOwnLink(context, { token })),
  next: '/done/own-link',
}))

export const newsRoute = publicPost<Params>(
  button('/signatures/[token]/news'),
  async ({ context, locale, params: { token }, fields }) => {
    const wishes = newsPurposes.filter((purpose) => fields[purpose] === 'yes')
    const outcome = await changeNews(context, { token, wishes, words: await shownWords(locale) })
    return outcome.ok ? seeOther(`/${locale}/signatures/${token}?saved=news#news-title`) : refusal(locale, 404)
  },
)

export const dataRoute = publicPost<Params>(
  button('/signatures/[token]/data'),
  async ({ context, locale, params: { token } }) => {
    const outcome = await requestData(context, { token })
    if (outcome.ok) return seeOther(`/${locale}/done/data`)
    if (outcome.reason === 'unknown') return refusal(locale, 404)
    return pageResponse(`/${locale}/signatures/${token}`, 429, { values: {}, errors: {}, notice: 'data.tooSoon' })
  },
)

export const correctOwnRoute = publicPost<Params>(
  button('/signatures/[token]/correct'),
  async ({ context, locale, params: { token }, fields }) => {
    const page = `/${locale}/signatures/${token}`
    const signature = await readOwnSignature(context, token)
    if (!signature) return refusal(locale, 404)
    const reading = readCorrection(fields, signature)
    if (!reading.ok) return showAgain<AskedField>(page, { values: fields, errors: reading.errors })
    const outcome = await correctSignature(context, { token, correction: reading.value })
    if (outcome.ok) return seeOther(`${page}?saved=correct#correct-title`)
    if (outcome.reason === 'unknown') return refusal(locale, 404)
    return pageResponse(page, 429, { values: fields, errors: {}, notice: 'too-many' })
  },
)

export const displayRoute = publicPost<Params>(
  button('/signatures/[token]/display'),
  async ({ context, locale, params: { token }, fields }) => {
    const chosen = display.safeParse(fields.display)
    if (!chosen.success) return refusal(locale, 400)
    const outcome = await changeDisplay(context, { token, display: chosen.data, words: await shownWords(locale) })
    const page = `/${locale}/signatures/${token}`
    if (outcome.ok) return seeOther(`${page}?saved=display#display-title`)
    if (outcome.reason === 'unknown') return refusal(locale, 404)
    return showAgain<AskedField>(page, { values: fields, errors: { display: 'display.unknown' } })
  },
)
