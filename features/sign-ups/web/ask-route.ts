import type { Messages } from 'next-intl'
import { readPublicEvent } from '@/features/events/read-public-event'
import { askOrganisers } from '@/features/sign-ups/ask-organisers'
import { signUpPath } from '@/features/sign-ups/rules'
import { type QuestionFieldName, readEventQuestion } from '@/features/sign-ups/schema'
import { pageResponse } from '@/server/documents/render-page'
import { mailDomain } from '@/server/env'
import { honeypot, publicPost, refusal, seeOther, showAgain } from '@/server/public-post'

/** POST …/events/{slug}/ask: sends a question to the organisers. */
export const askRoute = publicPost<{ locale: string; slug: string }>(
  {
    path: '/events/[slug]/ask',
    limit: 'correct',
    page: ({ slug }) => `/events/${slug}/ask`,
    token: ({ slug }) => `ask/${slug}`,
    words: (all) => all['sign-ups'].ask.notices,
  },
  async ({ context, locale, params: { slug }, fields }) => {
    const page = signUpPath.ask(locale, slug)
    const event = await readPublicEvent(context, slug, locale)
    if (!event) return refusal(locale, 404)
    const reading = readEventQuestion(fields, mailDomain())
    if (!reading.ok) return showAgain<QuestionFieldName>(page, { values: fields, errors: reading.errors })
    const sent = seeOther(`${page}?sent=yes`)
    if (fields[honeypot]) return sent
    const outcome = await askOrganisers(context, { event: { id: event.id }, locale, form: reading.value })
    const enough = 'enough' satisfies keyof Messages['sign-ups']['ask']['notices']
    return outcome.ok ? sent : pageResponse(page, 429, { values: fields, errors: {}, notice: enough })
  },
)
