import type { Messages } from 'next-intl'
import { cleanPicture } from '@/features/files/clean-picture'
import { refusedPicture } from '@/features/files/rules'
import { confirmFirstSignatory, declineFirstSignatory } from '@/features/first-signatories/confirm-or-decline'
import { readFirstInvitation } from '@/features/first-signatories/read-first-invitation'
import { firstSignatoryPath, pictureSide } from '@/features/first-signatories/rules'
import { type OwnSignatoryField, readShownSignatory } from '@/features/first-signatories/schema'
import { pageResponse } from '@/server/documents/render-page'
import { publicPost, refusal, seeOther, showAgain } from '@/server/public-post'

/** What the page says above everything else. */
type OwnNotice = keyof Messages['first-signatories']['own']['notices']

/** POST …/first-signatories/{token}: confirms or corrects, with a picture if one was chosen, or says no. */
export const firstSignatoryRoute = publicPost<{ locale: string; token: string }>(
  {
    path: '/first-signatories/[token]',
    limit: 'code',
    page: ({ token }) => `/first-signatories/${token}`,
    words: ({ 'first-signatories': words }) => words.own.notices,
    exists: async (context, { token }) => (await readFirstInvitation(context, token, 'en')) !== undefined,
  },
  async ({ context, locale, params: { token }, fields, files, cut }) => {
    const page = firstSignatoryPath.own(locale, token)
    if (fields.act === 'decline') {
      const { ok } = await declineFirstSignatory(context, { token })
      return ok ? seeOther(page) : refusal(locale, 404)
    }
    if (fields.act !== 'confirm') return refusal(locale, 400)
    const reading = readShownSignatory(fields)
    // A browser does not choose a file a second time by itself.
    const again = files.length > 0 || cut ? { picture: 'again' } : {}
    if (!reading.ok)
      return showAgain<OwnSignatoryField>(page, { values: fields, errors: { ...reading.errors, ...again } })
    const [sent] = files
    const cleaned = sent && !cut ? await cleanPicture(sent.bytes, pictureSide) : undefined
    const fault = cut ? 'size' : cleaned && !cleaned.ok ? cleaned.reason : undefined
    if (fault)
      return pageResponse<OwnSignatoryField>(page, refusedPicture[fault], {
        values: fields,
        errors: { picture: fault },
      })
    const picture = cleaned?.ok ? cleaned.picture : fields.noPicture === 'yes' ? null : undefined
    const answer = { token, form: reading.value, ...(picture !== undefined && { picture }) }
    const outcome = await confirmFirstSignatory(context, answer)
    if (outcome.ok) return seeOther(`${page}?saved=yes`)
    if (outcome.reason === 'unknown') return refusal(locale, 404)
    return pageResponse(page, 410, { values: fields, errors: {}, notice: outcome.reason satisfies OwnNotice })
  },
)
