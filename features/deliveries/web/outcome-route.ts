import type { Messages } from 'next-intl'
import { readDeliveryByCode } from '@/features/deliveries/read-delivery-by-code'
import { type RecordOutcome, recordOutcome } from '@/features/deliveries/record-outcome'
import { recordPosting } from '@/features/deliveries/record-posting'
import { outcomePath } from '@/features/deliveries/rules'
import { type OutcomeField, type PostingInput, readOutcomeForm, readPostingForm } from '@/features/deliveries/schema'
import type { Faults } from '@/features/texts/read-form'
import { tryTwice } from '@/server/database-trouble'
import { pageResponse } from '@/server/documents/render-page'
import { publicPost, refusal, seeOther, showAgain } from '@/server/public-post'
import { storePhotos } from './store-photos'

interface Params {
  locale: string
  code: string
}

const page = ({ code }: { code: string }) => outcomePath(code)

type Refusal = (RecordOutcome & { ok: false })['reason']
type Notice = keyof Messages['deliveries']['outcome']['notices']

/** Where a refusal of the record is shown: beside its field, where it has no notice. */
const fieldOf: Record<Exclude<Refusal, 'unknown' | Notice>, Faults<OutcomeField>> = {
  impossible: { outcome: 'outcome.impossible' },
  day: { outcomeOn: 'outcomeOn.day' },
  due: { dueOn: 'dueOn.before' },
}

const words = ({ deliveries }: Messages) => deliveries.outcome.notices

/**
 * POST /o/{code}: what happened at the door, with pictures. The answer is recorded first; a picture that is not taken
 * costs nothing but itself.
 */
export const outcomeRoute = publicPost<Params>(
  {
    path: '/o/[code]',
    limit: 'code',
    page,
    words,
    exists: async (context, { code }) => (await readDeliveryByCode(context, code)) !== undefined,
  },
  async ({ context, locale, params: { code }, fields, files, cut }) => {
    const here = `/${locale}${outcomePath(code)}`
    // A browser does not choose files a second time by itself.
    const again = files.length > 0 || cut ? { photos: 'photos.again' } : {}
    const reading = readOutcomeForm(fields)
    if (!reading.ok) return showAgain<OutcomeField>(here, { values: fields, errors: { ...reading.errors, ...again } })
    const outcome = await tryTwice(() => recordOutcome(context, { code, form: reading.value }))
    if (!outcome.ok) {
      if (outcome.reason === 'unknown') return refusal(locale, 404)
      if (outcome.reason === 'waiting')
        return showAgain<OutcomeField>(here, { values: fields, errors: again, notice: outcome.reason })
      return showAgain<OutcomeField>(here, { values: fields, errors: { ...fieldOf[outcome.reason], ...again } })
    }
    const trouble = await storePhotos(context, { to: { code, codes: context.keys.codes }, files, cut })
    if (!trouble) return seeOther(here)
    return pageResponse<OutcomeField>(here, trouble.status, { values: fields, errors: { photos: trouble.code } })
  },
)

/** POST /o/{code}/posted: the letter was put into the post. */
export const postingRoute = publicPost<Params>(
  { path: '/o/[code]/posted', limit: 'code', page, words },
  async ({ context, locale, params: { code }, fields }) => {
    const here = `/${locale}${outcomePath(code)}`
    const reading = readPostingForm(fields)
    if (!reading.ok) return showAgain<keyof PostingInput>(here, { values: fields, errors: reading.errors })
    const posting = await tryTwice(() => recordPosting(context, { code, form: reading.value }))
    if (posting.ok) return seeOther(here)
    if (posting.reason !== 'day') return refusal(locale, 404)
    return showAgain<keyof PostingInput>(here, { values: fields, errors: { postedOn: 'outcomeOn.day' } })
  },
)
