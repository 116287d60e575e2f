import type { Messages } from 'next-intl'
import { readPublicEvent } from '@/features/events/read-public-event'
import { judgeLegalText } from '@/features/legal-texts/judge-legal-text'
import { requestSignUp } from '@/features/sign-ups/request-sign-up'
import { signUpPath, takesSignUps } from '@/features/sign-ups/rules'
import { readSignUpForm, type SignUpField } from '@/features/sign-ups/schema'
import { emailHints } from '@/features/signatures/email-hints'
import { tryTwice } from '@/server/database-trouble'
import { mailDomain } from '@/server/env'
import { honeypot, publicPost, refusal, seeOther, showAgain } from '@/server/public-post'

/** POST …/events/{slug}/sign-up: the same redirect for everyone whose form is in order. */
export const signUpRoute = publicPost<{ locale: string; slug: string }>(
  {
    path: '/events/[slug]/sign-up',
    limit: 'sign',
    page: ({ slug }) => `/events/${slug}/sign-up`,
    token: ({ slug }) => `sign-up/${slug}`,
    words: (all) => all['sign-ups'].form.notices,
  },
  async ({ context, locale, params: { slug }, fields }) => {
    const page = signUpPath.form(locale, slug)
    const event = await readPublicEvent(context, slug, locale)
    if (!event) return refusal(locale, 404)
    const closed = 'closed' satisfies keyof Messages['sign-ups']['form']['notices']
    if (!takesSignUps(event, context.now)) return showAgain(page, { values: fields, errors: {}, notice: closed })
    const reading = readSignUpForm(fields, mailDomain())
    if (!reading.ok) return showAgain<SignUpField>(page, { values: fields, errors: reading.errors })
    const law = await judgeLegalText(context, { locale, country: event.country ?? '', shown: fields.laws ?? '' })
    if (!law.ok) {
      const values = { ...fields, consent: '' }
      return showAgain<SignUpField>(page, { values, errors: { consent: 'consent.changed' } })
    }
    const form = reading.value
    const { watched, typo } = emailHints(form.email)
    // Said once; whoever sends the same address again means it.
    if ((watched || typo) && fields.sure !== form.email) {
      const values = { ...fields, sure: form.email, typo: typo ?? '' }
      return showAgain<SignUpField>(page, { values, errors: { email: typo ? 'email.typo' : 'email.watched' } })
    }
    const sent = seeOther(`${page}?sent=yes`)
    if (fields[honeypot]) return sent
    await tryTwice(() => requestSignUp(context, { event: { id: event.id }, locale, form }))
    return sent
  },
)
