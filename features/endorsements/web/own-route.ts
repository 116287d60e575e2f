import type { Messages } from 'next-intl'
import { confirmEndorsement } from '@/features/endorsements/confirm-endorsement'
import { correctOfficer } from '@/features/endorsements/correct-officer'
import { readOwnEndorsement } from '@/features/endorsements/read-own-endorsement'
import { endorsePath, logoSide } from '@/features/endorsements/rules'
import {
  type OfficerField,
  type OwnOrganisationField,
  readOfficerCorrection,
  readShownForm,
} from '@/features/endorsements/schema'
import { disownEndorsement, withdrawEndorsement } from '@/features/endorsements/withdraw-endorsement'
import { cleanPicture } from '@/features/files/clean-picture'
import { refusedPicture } from '@/features/files/rules'
import { pageResponse } from '@/server/documents/render-page'
import { publicPost, refusal, seeOther, showAgain } from '@/server/public-post'

/** What the page says above everything else. */
type OwnNotice = keyof Messages['endorsements']['own']['notices']

/** POST …/endorsements/{token}: confirms or corrects, also the officer's own name, withdraws, or says that it was somebody else, by the button pressed. */
export const ownEndorsementRoute = publicPost<{ locale: string; token: string }>(
  {
    path: '/endorsements/[token]',
    limit: 'code',
    page: ({ token }) => `/endorsements/${token}`,
    words: ({ endorsements }) => endorsements.own.notices,
    exists: async (context, { token }) => (await readOwnEndorsement(context, token)) !== undefined,
  },
  async ({ context, locale, params: { token }, fields, files, cut }) => {
    const page = endorsePath.own(locale, token)
    if (fields.act === 'not-me') {
      const { ok } = await disownEndorsement(context, { token })
      return ok ? seeOther(`/${locale}/done/not-me`) : refusal(locale, 404)
    }
    if (fields.act === 'withdraw') {
      const { ok } = await withdrawEndorsement(context, { token })
      return ok ? seeOther(page) : refusal(locale, 404)
    }
    if (fields.act === 'officer') {
      const reading = readOfficerCorrection(fields)
      if (!reading.ok) return showAgain<OfficerField>(page, { values: fields, errors: reading.errors })
      const outcome = await correctOfficer(context, { token, correction: reading.value })
      if (outcome.ok) return seeOther(`${page}?saved=officer#you`)
      if (outcome.reason === 'unknown') return refusal(locale, 404)
      return pageResponse(page, 429, { values: fields, errors: {}, notice: outcome.reason satisfies OwnNotice })
    }
    if (fields.act !== 'confirm') return refusal(locale, 400)
    const reading = readShownForm(fields)
    // A browser does not choose a file a second time by itself.
    const again = files.length > 0 || cut ? { logo: 'again' } : {}
    if (!reading.ok)
      return showAgain<OwnOrganisationField>(page, { values: fields, errors: { ...reading.errors, ...again } })
    const [sent] = files
    const cleaned = sent && !cut ? await cleanPicture(sent.bytes, logoSide) : undefined
    const fault = cut ? 'size' : cleaned && !cleaned.ok ? cleaned.reason : undefined
    if (fault)
      return pageResponse<OwnOrganisationField>(page, refusedPicture[fault], {
        values: fields,
        errors: { logo: fault },
      })
    const logo = cleaned?.ok ? cleaned.picture : fields.noLogo === 'yes' ? null : undefined
    const answer = { token, form: reading.value, ...(logo !== undefined && { logo }) }
    const outcome = await confirmEndorsement(context, answer)
    if (outcome.ok) return seeOther(`${page}?saved=yes`)
    if (outcome.reason === 'unknown') return refusal(locale, 404)
    return pageResponse(page, 410, { values: fields, errors: {}, notice: outcome.reason satisfies OwnNotice })
  },
)
