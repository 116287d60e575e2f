'use server'

import { getTranslations } from 'next-intl/server'
import { loadCampaign } from '@/features/campaigns/load-campaign'
import { loadEvent } from '@/features/events/load-event'
import { deskEventPath } from '@/features/events/rules'
import { decideReport } from '@/features/reports/decide-report'
import { draftRoundUp } from '@/features/reports/draft-round-up'
import { loadReport } from '@/features/reports/load-report'
import { endReportLink, makeReportLink } from '@/features/reports/make-report-link'
import { deskReportPath } from '@/features/reports/rules'
import { saveReport } from '@/features/reports/save-report'
import { readReportDecision, readReportWords, readRoundUp } from '@/features/reports/schema'
import { deskStatementPath } from '@/features/statements/rules'
import { phraseFaults } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { buttonAction, formAction } from '@/server/desk-action'
import { knownWord } from '@/ui/known-word'
import { roundUpWords } from './round-up-words'

/** Makes the link for those who are at an event, in place of the one before. */
export const renewReportLink = buttonAction({
  load: loadEvent,
  ability: 'edit',
  act: async ({ context, locale }, event) => {
    const outcome = await makeReportLink(context, { event })
    return tell(`${deskEventPath.one(locale, event.id)}#report-link`, outcome.ok ? 'reports.made' : 'reports.draft')
  },
})

/** Ends that link. */
export const dropReportLink = buttonAction({
  load: loadEvent,
  ability: 'edit',
  act: async ({ context, locale }, event) => {
    await endReportLink(context, { event })
    return tell(`${deskEventPath.one(locale, event.id)}#report-link`, 'reports.ended')
  },
})

/** Saves the words of a report as everybody is to read them, and what its pictures show. */
export const saveReportText = formAction({
  load: loadReport,
  ability: 'moderateReplies',
  parse: async ({ values, locale }) => {
    const reading = readReportWords(values)
    if (reading.ok) return reading
    const t = await getTranslations({ locale, namespace: 'reports.form' })
    return { ok: false, errors: phraseFaults(reading.errors, (code) => knownWord(t, `errors.${code}`)) }
  },
  act: async ({ context, locale }, report, words) => {
    const outcome = await saveReport(context, { report, words })
    return tell(deskReportPath.one(locale, report.id), outcome.ok ? 'saved' : outcome.reason)
  },
})

/** Takes a report a step further: looked at, published, taken back, refused, put back. */
export const decideOnReport = buttonAction({
  load: loadReport,
  ability: 'moderateReplies',
  otherwise: ({ locale }) => tell(deskReportPath.all(locale), 'changed'),
  act: async ({ context, locale, values }, report) => {
    const decision = readReportDecision(values)
    const page = deskReportPath.one(locale, report.id)
    if (!decision) return page
    const outcome = await decideReport(context, { report, decision })
    return tell(page, outcome.ok ? decision.act : outcome.reason)
  },
})

/** Drafts a statement of all that is published of a day. */
export const draftDayRoundUp = buttonAction({
  load: loadCampaign,
  ability: 'edit',
  act: async ({ context, locale, values }, campaign) => {
    const day = readRoundUp(values)
    const drafted = day && (await draftRoundUp(context, { campaign, day, wordsIn: (one) => roundUpWords(one, day) }))
    return drafted ? deskStatementPath.edit(locale, drafted.id) : tell(deskReportPath.all(locale), 'nothing')
  },
})
