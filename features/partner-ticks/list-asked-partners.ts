import type { Context } from '@/features/context'
import type { AskedPartner } from './phrase-partner-words'
import { partnersAtOnce } from './rules'

/** The columns and rows of the partners that forms of a campaign ask for. */
export const askedPartners = {
  where: { state: 'open' },
  orderBy: { id: 'asc' },
  take: partnersAtOnce,
  select: {
    id: true,
    slug: true,
    name: true,
    place: true,
    texts: { where: { consent: { not: '' } }, select: { locale: true, consent: true } },
  },
} as const

interface Row extends Omit<AskedPartner, 'consent' | 'locale'> {
  texts: { locale: string; consent: string }[]
}

/** Those with words in the language of a form: nobody agrees to what they may not be able to read. */
export function askPartners(rows: readonly Row[], locale: string): AskedPartner[] {
  return rows.flatMap(({ texts, ...partner }) => {
    const words = texts.find((one) => one.locale === locale)
    return words ? [{ ...partner, consent: words.consent, locale }] : []
  })
}

/** The partners that the forms of a campaign ask for in a language. */
export async function listAskedPartners(
  { db }: Pick<Context, 'db'>,
  { campaignId, locale }: { campaignId: string; locale: string },
): Promise<AskedPartner[]> {
  return askPartners(await db.partner.findMany({ ...askedPartners, where: { campaignId, state: 'open' } }), locale)
}
