import { wordingOf } from '@/features/signatures/keep-consent-text'
import type { Database } from '@/tests/factories/database'

const name = 'Union of Invented Miners'
const place = 'Newcastle'

const texts = [
  {
    locale: 'en',
    summary: 'A union of nobody’s that has stood outside embassies since 2011.',
    text: 'We invite miners from Kazakhstan, translate what they write, and call our branches to the pickets.\n\nWe write four times a year at most. Each message says how to get no more.',
    consent:
      'The Union of Invented Miners may have my name and e-mail address, and write to me about workers’ rights in Kazakhstan.',
  },
  {
    locale: 'ru',
    summary: 'Вымышленный профсоюз, который с 2011 года выходит к посольствам.',
    text: 'Мы приглашаем горняков из Казахстана, переводим то, что они пишут, и зовём свои отделения на пикеты.\n\nМы пишем не чаще четырёх раз в год. В каждом письме сказано, как отказаться от следующих.',
    consent:
      'Профсоюз вымышленных горняков может получить моё имя и электронный адрес и писать мне о правах рабочих в Казахстане.',
  },
] as const

/** A partner of the campaign, which some signers of its petition let have their address. */
export async function seedPartner(
  db: Database,
  { campaignId, petitionId, on }: { campaignId: string; petitionId: string; on: Date },
): Promise<void> {
  const { id: partnerId } = await db.partner.create({
    data: {
      campaignId,
      slug: 'union-of-invented-miners',
      state: 'open',
      name,
      place,
      website: 'https://miners.example.org/',
      createdAt: on,
      texts: { create: [...texts] },
    },
    select: { id: true },
  })
  const words = texts.map(({ locale, consent }) => {
    const kept = { purpose: 'partner', locale, text: `${name}, ${place}\n${consent}` } as const
    return { id: wordingOf(kept), ...kept, firstUsedOn: on }
  })
  await db.consentText.createMany({ data: words, skipDuplicates: true })
  const signers = await db.signature.findMany({
    where: {
      petitionId,
      state: 'confirmed',
      confirmedOn: { gt: on },
      locale: { in: words.map(({ locale }) => locale) },
    },
    orderBy: { id: 'asc' },
    take: 40,
    select: { id: true, locale: true, confirmedOn: true },
  })
  await db.partnerConsent.createMany({
    data: signers.map(({ id, locale, confirmedOn }) => ({
      signatureId: id,
      partnerId,
      wording: words.find((one) => one.locale === locale)?.id ?? '',
      givenOn: confirmedOn ?? on,
    })),
  })
}
