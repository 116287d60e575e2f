import { longDate } from '@/features/letters/phrase-letter'
import { loadStall } from '@/features/stalls/load-stall'
import { readStallCard } from '@/features/stalls/read-stall-card'
import { stallPath } from '@/features/stalls/rules'
import { printApart } from '@/print/print-apart'
import { printAttachment } from '@/server/attachment'
import { deskFile } from '@/server/desk-file'
import { env } from '@/server/env'

/** GET …/card.pdf: the card for the stewards of an open stall; it carries the code, so only who may open stalls gets it. */
export const stallCard = deskFile({
  load: loadStall,
  ability: 'edit',
  idIn: 'stall',
  give: async ({ context, locale }, stall, { id }) => {
    const card = stall.petitionId === id ? await readStallCard(context, stall, locale) : undefined
    if (!card) return undefined
    const until = longDate(locale, card.lastDay)
    const { place, petition } = card
    const print = { url: env().siteUrl + stallPath.page(locale, card.code), locale, place, until, petition }
    return printAttachment('stall.pdf', printApart({ of: 'stall-card', print }), locale)
  },
})
