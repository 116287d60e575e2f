import { tryTwice } from '@/server/database-trouble'
import { publicPost, refusal, seeOther, showAgain } from '@/server/public-post'
import { type RecordOutcome, recordOutcome } from '../record-outcome'
import { outcomePath } from '../rules'
import { readOutcomeForm } from '../schema'

/** Where a refusal of the record is shown: beside its field. */
const fieldOf: Partial<Record<(RecordOutcome & { ok: false })['reason'], Record<string, string>>> = {
  impossible: { outcome: 'outcome.impossible' },
  day: { outcomeOn: 'outcomeOn.day' },
  due: { dueOn: 'dueOn.before' },
}

/** POST /o/{code}: what happened at the door. */
export const outcomeRoute = publicPost<{ locale: string; code: string }>(
  { path: '/o/[code]', limit: 'code', page: ({ code }) => outcomePath(code) },
  async ({ context, locale, params: { code }, fields }) => {
    const page = `/${locale}${outcomePath(code)}`
    const reading = readOutcomeForm(fields)
    if (!reading.ok) return showAgain(page, { values: fields, errors: reading.errors })
    const outcome = await tryTwice(() => recordOutcome(context, { code, form: reading.value }))
    if (outcome.ok) return seeOther(page)
    if (outcome.reason === 'unknown') return refusal(locale, 404)
    const errors = fieldOf[outcome.reason]
    return showAgain(page, { values: fields, errors: errors ?? {}, ...(errors ? {} : { notice: outcome.reason }) })
  },
)
