import type { Context } from '@/features/context'
import { askedPartners, askPartners } from '@/features/partner-ticks/list-asked-partners'
import type { AskedPartner } from '@/features/partner-ticks/phrase-partner-words'
import { readConsentTexts } from '@/features/signatures/read-consent-texts'
import { readOwnLink } from '@/features/signatures/read-own-link'
import { onRecord } from '@/features/signatures/rules'

/** What a signer agreed to, in the words that were shown. */
export interface GivenToPartner {
  partner: { id: string; slug: string; name: string; place: string; website: string }
  text: string
  locale: string
  givenOn: Date
  withdrawnOn: Date | null
}

/** Partners on the own page of a signer. */
export interface OwnPartners {
  given: GivenToPartner[]
  /** Those that may be agreed to now. */
  asked: AskedPartner[]
}

/** Which partners a signer lets have their address, and which they may; undefined where a token opens no such signature. */
export async function readOwnPartners(
  context: Pick<Context, 'db'>,
  { token, locale }: { token: string; locale: string },
): Promise<OwnPartners | undefined> {
  const id = await readOwnLink(context, token)
  if (id === undefined) return undefined
  const signature = await context.db.signature.findFirst({
    where: { id, state: { in: [...onRecord] } },
    select: {
      petition: { select: { campaign: { select: { partners: askedPartners } } } },
      partnerConsents: {
        orderBy: { partnerId: 'asc' },
        select: {
          wording: true,
          givenOn: true,
          withdrawnOn: true,
          partner: { select: { id: true, slug: true, name: true, place: true, website: true } },
        },
      },
    },
  })
  if (!signature) return undefined
  return {
    given: await readConsentTexts(context, signature.partnerConsents),
    asked: askPartners(signature.petition.campaign.partners, locale),
  }
}
