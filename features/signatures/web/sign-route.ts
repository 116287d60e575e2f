import type { Messages } from 'next-intl'
import { judgeLegalText } from '@/features/legal-texts/judge-legal-text'
import { readTickedPartners } from '@/features/partner-ticks/read-ticked-partners'
import { emailHints } from '@/features/signatures/email-hints'
import { readOpenPetition } from '@/features/signatures/read-open-petition'
import { takesSignatures } from '@/features/signatures/rules'
import { type AskedField, readSignForm } from '@/features/signatures/schema'
import { signPetition } from '@/features/signatures/sign-petition'
import { tryTwice } from '@/server/database-trouble'
import { mailDomain } from '@/server/env'
import { honeypot, type Post, publicPost, refusal, seeOther, showAgain } from '@/server/public-post'
import { shownWordsUnder } from './shown-words'

interface Params {
  locale: string
  slug: string
}

/** POST …/petitions/{slug}/signatures: the same redirect for everyone whose form is in order. */
export const signRoute = publicPost<Params>(
  {
    path: '/petitions/[slug]/signatures',
    limit: 'sign',
    page: ({ slug }) => `/petitions/${slug}`,
    token: ({ slug }) => `sign/${slug}`,
    words: ({ signatures }) => signatures.sign.notices,
  },
  async ({ context, locale, params, fields }: Post<Params>) => {
    const page = `/${locale}/petitions/${params.slug}`
    const inbox = seeOther(`${page}/check-your-inbox`)
    const petition = await readOpenPetition(context, params.slug)
    if (!petition) return refusal(locale, 404)
    const reading = readSignForm(fields, mailDomain(), petition)
    if (!reading.ok) return showAgain<AskedField>(page, { values: fields, errors: reading.errors })
    if (!petition.indexKey || !takesSignatures(petition, context.now))
      return showAgain(page, {
        values: fields,
        errors: {},
        notice: 'closed' satisfies keyof Messages['signatures']['sign']['notices'],
      })
    const { email, country } = reading.value
    const law = await judgeLegalText(context, { locale, country, shown: fields.laws ?? '' })
    if (!law.ok)
      return showAgain<AskedField>(page, { values: { ...fields, consent: '' }, errors: { consent: 'consent.changed' } })
    const { watched, typo } = emailHints(email)
    // Said once; whoever sends the same address again means it.
    if ((watched || typo) && fields.sure !== email) {
      const values = { ...fields, sure: email, typo: typo ?? '' }
      return showAgain<AskedField>(page, { values, errors: { email: typo ? 'email.typo' : 'email.watched' } })
    }
    if (fields[honeypot]) return inbox
    const { id, versionId, indexKey } = petition
    const ticked = readTickedPartners(fields, petition.partners).map((partner) => partner.id)
    const signing = {
      petition: { id, versionId, indexKey },
      locale,
      form: ticked.length > 0 ? { ...reading.value, partners: ticked } : reading.value,
      words: await shownWordsUnder(locale, law.text),
    }
    await tryTwice(() => signPetition(context, signing))
    return inbox
  },
)
