import type { Messages } from 'next-intl'
import { proposeEndorsement } from '@/features/endorsements/propose-endorsement'
import { readEndorsedPetition } from '@/features/endorsements/read-endorsed-petition'
import { endorsePath } from '@/features/endorsements/rules'
import { type EndorseField, readEndorseForm } from '@/features/endorsements/schema'
import { judgeLegalText } from '@/features/legal-texts/judge-legal-text'
import { tryTwice } from '@/server/database-trouble'
import { env } from '@/server/env'
import { honeypot, publicPost, refusal, seeOther, showAgain } from '@/server/public-post'

/** POST …/endorse/{slug}: the same redirect for everyone whose form is in order. */
export const endorseRoute = publicPost<{ locale: string; slug: string }>(
  {
    path: '/endorse/[slug]',
    limit: 'correct',
    page: ({ slug }) => `/endorse/${slug}`,
    token: ({ slug }) => `endorse/${slug}`,
    words: ({ endorsements }) => endorsements.form.notices,
  },
  async ({ context, locale, params: { slug }, fields }) => {
    const page = endorsePath.form(locale, slug)
    const petition = await readEndorsedPetition(context, slug, locale)
    if (!petition) return refusal(locale, 404)
    const closed = 'closed' satisfies keyof Messages['endorsements']['form']['notices']
    const { id, indexKey } = petition
    if (!indexKey) return showAgain(page, { values: fields, errors: {}, notice: closed })
    const reading = readEndorseForm(fields, env().mailFrom.replace(/^.*@|>$/g, ''))
    if (!reading.ok) return showAgain<EndorseField>(page, { values: fields, errors: reading.errors })
    const { country } = reading.value
    const law = await judgeLegalText(context, { locale, country, shown: fields.laws ?? '' })
    if (!law.ok) {
      const values = { ...fields, consent: '' }
      return showAgain<EndorseField>(page, { values, errors: { consent: 'consent.changed' } })
    }
    const sent = seeOther(`${page}?sent=yes`)
    if (fields[honeypot]) return sent
    const form = reading.value
    const outcome = await tryTwice(() => proposeEndorsement(context, { petition: { id, indexKey }, locale, form }))
    return outcome.ok ? sent : showAgain(page, { values: fields, errors: {}, notice: closed })
  },
)
