import { readLegalTexts } from '@/features/legal-texts/read-legal-texts'
import { interfaceLocales } from '@/features/places/languages'
import { keepConsentText } from '@/features/signatures/keep-consent-text'
import { hasStall, receiveForms } from '@/features/stalls/receive-forms'
import { parseForms } from '@/features/stalls/schema'
import { tryTwice } from '@/server/database-trouble'
import { type Post, publicPost, refusal } from '@/server/public-post'
import { stallWords } from './stall-words'

interface Params {
  locale: string
  code: string
}

/** POST …/stall/{code}: sealed forms of a phone, or none; answered to its script with what the phone may delete. */
export const stallRoute = publicPost<Params>(
  {
    path: '/stall/[code]',
    limit: 'stall',
    page: ({ code }) => `/stall/${code}`,
    exists: (context, { code }) => hasStall(context, code),
    words: ({ stalls }) => stalls.page.notices,
  },
  async ({ context, locale, params: { code }, fields }: Post<Params>) => {
    const forms = parseForms(fields.forms ?? '')
    if (!forms) return refusal(locale, 400)
    // The words are kept before a form that names them: a page that shows them came from here.
    for (const language of interfaceLocales) {
      const laws = await readLegalTexts(context, language)
      for (const words of await stallWords(language, laws)) await keepConsentText(context, words)
    }
    const answer = await tryTwice(() => receiveForms(context, { code, forms }))
    if (!answer) return refusal(locale, 404)
    return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
  },
)
