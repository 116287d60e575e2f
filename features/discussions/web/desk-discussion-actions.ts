'use server'

import { getTranslations } from 'next-intl/server'
import { loadContribution } from '@/features/discussions/load-contribution'
import { moderateContribution } from '@/features/discussions/moderate-contribution'
import { readDiscussion } from '@/features/discussions/read-discussion'
import { discussionPath, lastDayBefore } from '@/features/discussions/rules'
import { saveDiscussion } from '@/features/discussions/save-discussion'
import { readContributionDecision, readDiscussionForm } from '@/features/discussions/schema'
import { loadStatement } from '@/features/statements/load-statement'
import { readStatement } from '@/features/statements/read-statement'
import { phraseFaults } from '@/features/texts/read-form'
import { tell } from '@/features/texts/told'
import { buttonAction, formAction } from '@/server/desk-action'
import { knownWord } from '@/ui/known-word'

/** Saves whether readers may comment on a statement, until when, and what they are asked beside it. */
export const storeDiscussion = formAction({
  load: loadStatement,
  ability: 'edit',
  parse: async ({ context, locale, values }, statement) => {
    const { translations } = await readStatement(context, statement)
    const reading = readDiscussionForm(
      values,
      translations.map((text) => text.locale),
    )
    if (reading.ok) return reading
    const t = await getTranslations({ locale, namespace: 'discussions.desk.errors' })
    const say = (code: string, field: string) => knownWord(t, `${field.split('-')[0]}.${code}`)
    return { ok: false, errors: phraseFaults(reading.errors, say) }
  },
  act: async ({ context, locale }, statement, form) => {
    await saveDiscussion(context, { statement, form })
    return tell(discussionPath.desk(locale, statement.id), 'saved')
  },
})

/** Takes no more comments on a statement from now on. */
export const closeDiscussion = buttonAction({
  load: loadStatement,
  ability: 'edit',
  act: async ({ context, locale }, statement) => {
    const page = discussionPath.desk(locale, statement.id)
    const form = await readDiscussion(context, statement.id)
    if (!form) return page
    await saveDiscussion(context, { statement, form: { ...form, closesOn: lastDayBefore(context.now) } })
    return tell(page, 'closed')
  },
})

/** Shows a comment under its statement, refuses it with a reason, or takes either back. */
export const decideOnContribution = buttonAction({
  load: loadContribution,
  ability: 'hideNames',
  otherwise: ({ locale }) => tell(discussionPath.queue(locale), 'changed'),
  act: async ({ context, locale, values }, contribution) => {
    const decided = readContributionDecision(values)
    if (!decided) return discussionPath.queue(locale)
    const outcome = await moderateContribution(context, { contribution, ...decided })
    return tell(discussionPath.queue(locale), outcome.ok ? decided.act : outcome.reason)
  },
})
