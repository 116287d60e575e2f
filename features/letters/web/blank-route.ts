import { dayOf } from '@/features/days'
import { addressBlock } from '@/features/forms-of-address/envelope-lines'
import { composeLetter } from '@/features/letters/compose-letter'
import { readDraftParts } from '@/features/letters/read-draft-parts'
import { isCountry } from '@/features/places/country-codes'
import { isInterfaceLocale } from '@/features/places/languages'
import { webContext } from '@/server/context'
import { networkHeader } from '@/server/network'
import { refusal } from '@/server/public-post'
import { limitVisitor } from '@/server/visitor-limits'
import { pdfResponse } from './pdf-response'

/** GET …/letter.pdf: the model letter as it is, with room for a name. Writes nothing. */
export async function blankRoute(
  request: Request,
  { params }: { params: Promise<{ locale: string; slug: string; addressee: string }> },
): Promise<Response> {
  const { locale, slug, addressee } = await params
  const query = new URL(request.url).searchParams
  const country = query.get('country') ?? ''
  const context = webContext()
  const screen = isInterfaceLocale(locale) ? locale : 'en'
  const wait = await limitVisitor('print', request.headers.get(networkHeader) ?? '', context.now)
  if (wait > 0) {
    const refused = await refusal(screen, 429)
    refused.headers.set('retry-after', String(wait))
    return refused
  }
  const parts = await readDraftParts(context, {
    slug,
    addresseeId: addressee,
    screen: locale,
    language: query.get('language') ?? undefined,
    country: isCountry(country) ? country : undefined,
  })
  if (!parts) return refusal(screen, 404)
  const letter = composeLetter({
    locale: parts.locale,
    model: parts.model,
    editing: 'fixed',
    date: dayOf(context.now),
    addressee: addressBlock(parts.addressee, {
      locale: parts.locale,
      postedFrom: parts.country,
      block: parts.block,
    }),
    // A line to write the place on.
    sender: { identity: 'full', name: '', town: '_'.repeat(24), country: parts.country },
  })
  return pdfResponse({
    letter: { ...letter, sender: [''] },
    country: parts.country,
    paper: '',
    window: '',
    locale,
    blank: true,
    bare: true,
  })
}
