import { isId } from '@/features/access/ids'
import { fillResolution } from '@/features/endorsements/fill-resolution'
import { readShownResolution } from '@/features/endorsements/list-resolutions'
import { readEndorsedCampaign } from '@/features/endorsements/read-endorsed-campaign'
import { longDate } from '@/features/letters/phrase-letter'
import { isInterfaceLocale } from '@/features/places/languages'
import { printBlank } from '@/print/print-apart'
import { printAttachment } from '@/server/attachment'
import { webContext } from '@/server/context'
import { networkHeader } from '@/server/network'
import { refusal } from '@/server/public-post'
import { limitVisitor } from '@/server/visitor-limits'

type Asked<Params> = { params: Promise<Params & { locale: string }> }

/** GET …/resolution.pdf: the text that branches fill in, with its blanks empty. Writes nothing. */
export async function resolutionModelRoute(request: Request, { params }: Asked<{ slug: string }>): Promise<Response> {
  const { locale, slug } = await params
  const busy = await tooMany(request, locale)
  if (busy) return busy
  const campaign = await readEndorsedCampaign(webContext(), slug, locale)
  if (!campaign?.resolution) return refusal(screenOf(locale), 404)
  const { text, ...model } = campaign.resolution
  const print = { ...model, text: fillResolution(text, {}) }
  return printAttachment('resolution.pdf', printBlank({ of: 'resolution', print }), screenOf(locale))
}

/** GET …/resolutions/{id}/resolution.pdf: what a branch resolved, once it is shown. Writes nothing. */
export async function resolutionRoute(request: Request, { params }: Asked<{ id: string }>): Promise<Response> {
  const { locale, id } = await params
  const busy = await tooMany(request, locale)
  if (busy) return busy
  const shown = isId(id) ? await readShownResolution(webContext(), id) : undefined
  if (!shown) return refusal(screenOf(locale), 404)
  const { branch, place, heldOn, title, text, votesFor, votesAgainst, votesAbstained } = shown
  const held = longDate(shown.locale, heldOn)
  const vote = { branch, place, held, for: votesFor, against: votesAgainst, abstained: votesAbstained }
  const print = { locale: shown.locale, title, text, vote }
  return printAttachment('resolution.pdf', printBlank({ of: 'resolution', print }), screenOf(locale))
}

function screenOf(locale: string) {
  return isInterfaceLocale(locale) ? locale : 'en'
}

async function tooMany(request: Request, locale: string): Promise<Response | undefined> {
  const wait = await limitVisitor('print', request.headers.get(networkHeader) ?? '', webContext().now)
  if (wait === 0) return undefined
  const refused = await refusal(screenOf(locale), 429)
  refused.headers.set('retry-after', String(wait))
  return refused
}
