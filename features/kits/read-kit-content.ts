import type { Context } from '@/features/context'
import { readPublicCounts } from '@/features/counts/read-public-counts'
import { officeName } from '@/features/forms-of-address/name-office'
import type { DossierReader } from '@/features/hand-ins/rules'
import { setAddressee } from '@/features/letter-sets/read-set-source'
import { assembleLetter, readLetterContent } from '@/features/letters/assemble-letter'
import { longDate } from '@/features/letters/phrase-letter'
import { paperOf } from '@/features/letters/rules'
import { namedPetition, petitionName } from '@/features/petitions/name-petition'
import { countryName } from '@/features/places/name-country'
import { pickTranslation } from '@/features/places/pick-translation'
import { shareColumns, sharesOf } from '@/features/signatures/read-shares'
import { phraseKit } from './phrase-kit'

/** Everything a kit is printed from, but for the code; undefined when the letter has no text. */
export type KitContent = NonNullable<Awaited<ReturnType<typeof readKitContent>>>

/**
 * Gathers what a kit says: the frozen letter with its signatories as the addressee sees them, the count of a petition as
 * the public sees it (the one whose dossier goes with it, or the one that most people signed), and the office with its
 * place on the map. `locale` is the language of those who carry it.
 */
export async function readKitContent(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { letterId, locale, petitionId }: { letterId: string; locale: string; petitionId: string | null },
) {
  const row = await db.letter.findUnique({ where: { id: letterId }, select: letterFields })
  if (!row?.content) return undefined
  const { addressee, modelLetter } = row
  const { campaign } = modelLetter
  const { signatures, ...words } = phraseKit(row.locale)
  const { name, place, city } = officeName(addressee, locale)
  const reader: DossierReader = row.origin === 'press' ? 'press' : 'addressee'
  return {
    locale,
    /** Who gets it, as a petition's table calls them. */
    reader,
    demo: row.demo || campaign.demo,
    paper: paperOf(row.country),
    letter: assembleLetter(readLetterContent(row.content), row.signatories, modelLetter.addresseeRedaction),
    reference: row.reference ?? '',
    campaign: pickTranslation(campaign.translations, locale, campaign.originalLocale)?.title ?? '',
    words: { ...words, signatures: signatures(longDate(words.locale, now, row.country)) },
    petition: await gatherPetition({ db, now }, { campaignId: campaign.id, petitionId, reader }, row.locale),
    office: { name, place, city, ...(await placeOf({ db }, addressee)) },
  }
}

const letterFields = {
  origin: true,
  content: true,
  reference: true,
  locale: true,
  country: true,
  demo: true,
  addressee: { select: { ...setAddressee, latitude: true, longitude: true } },
  signatories: {
    where: { state: 'confirmed' },
    orderBy: { position: 'asc' },
    select: { name: true, role: true, organisation: true, capacity: true, town: true, country: true },
  },
  modelLetter: {
    select: {
      addresseeRedaction: true,
      campaign: {
        select: {
          id: true,
          originalLocale: true,
          demo: true,
          translations: { select: { locale: true, title: true } },
        },
      },
    },
  },
} as const

/** One petition of the campaign, or the one that most people signed, with its public counts. */
async function gatherPetition(
  context: Pick<Context, 'db' | 'now'>,
  { campaignId, petitionId, reader }: { campaignId: string; petitionId: string | null; reader: DossierReader },
  locale: string,
) {
  const petition = await context.db.petition.findFirst({
    where: {
      campaignId,
      state: { not: 'draft' },
      ...(petitionId ? { id: petitionId } : { confirmedCount: { gt: 0 } }),
    },
    orderBy: [{ confirmedCount: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      ...shareColumns,
      ...namedPetition,
    },
  })
  if (!petition) return undefined
  const { total, byCountry } = await readPublicCounts(context, petition.id)
  return {
    title: petitionName(petition, locale)?.title ?? '',
    total,
    countries: (sharesOf(petition)[reader] === 'number' ? [] : byCountry).map(({ country, count }) => ({
      name: countryName(country, locale),
      count,
    })),
  }
}

/** Where an office stands, in degrees; one without a place of its own stands in the middle of the others of its city. */
async function placeOf(
  { db }: Pick<Context, 'db'>,
  { latitude, longitude, hostCountry, hostCity }: Place,
): Promise<{ latitude?: number; longitude?: number }> {
  if (latitude !== null && longitude !== null) return { latitude, longitude }
  if (hostCity === null) return {}
  const { _avg } = await db.addressee.aggregate({
    where: { hostCountry, hostCity, latitude: { not: null }, longitude: { not: null } },
    _avg: { latitude: true, longitude: true },
  })
  if (_avg.latitude === null || _avg.longitude === null) return {}
  return { latitude: _avg.latitude, longitude: _avg.longitude }
}

interface Place {
  latitude: number | null
  longitude: number | null
  hostCountry: string
  hostCity: string | null
}
