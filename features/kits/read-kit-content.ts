import type { Context } from '@/features/context'
import { readPublicCounts } from '@/features/counts/read-public-counts'
import { officeName } from '@/features/forms-of-address/name-office'
import { setAddressee } from '@/features/letter-sets/read-set-source'
import { assembleLetter, readLetterContent } from '@/features/letters/assemble-letter'
import { longDate } from '@/features/letters/phrase-letter'
import { paperOf } from '@/features/letters/rules'
import { countryName } from '@/features/places/name-country'
import { pickTranslation } from '@/features/places/pick-translation'
import { phraseKit } from './phrase-kit'

/** Everything a kit is printed from, but for the code; undefined when the letter has no text. */
export type KitContent = NonNullable<Awaited<ReturnType<typeof readKitContent>>>

/**
 * Gathers what a kit says: the frozen letter with its signatories as the addressee sees them, the count of the
 * campaign's petition as the public sees it, and the office with its place on the map. `locale` is the language of
 * those who carry it.
 */
export async function readKitContent(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { letterId, locale }: { letterId: string; locale: string },
) {
  const row = await db.letter.findUnique({ where: { id: letterId }, select: letterFields })
  if (!row?.content) return undefined
  const { addressee, modelLetter } = row
  const { campaign } = modelLetter
  const { signatures, ...words } = phraseKit(row.locale)
  const { name, place, city } = officeName(addressee, locale)
  return {
    locale,
    demo: row.demo || campaign.demo,
    paper: paperOf(row.country),
    letter: assembleLetter(readLetterContent(row.content), row.signatories, modelLetter.addresseeRedaction),
    reference: row.reference ?? '',
    campaign: pickTranslation(campaign.translations, locale, campaign.originalLocale)?.title ?? '',
    words: { ...words, signatures: signatures(longDate(words.locale, now, row.country)) },
    petition: await gatherPetition({ db, now }, campaign.id, row.locale),
    office: { name, place, city, ...(await placeOf({ db }, addressee)) },
  }
}

const letterFields = {
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

/** The petition of the campaign that most people signed, with its public counts. */
async function gatherPetition(context: Pick<Context, 'db' | 'now'>, campaignId: string, locale: string) {
  const petition = await context.db.petition.findFirst({
    where: { campaignId, state: { not: 'draft' }, confirmedCount: { gt: 0 } },
    orderBy: [{ confirmedCount: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      originalLocale: true,
      currentVersion: true,
      versions: { select: { number: true, translations: { select: { locale: true, title: true } } } },
    },
  })
  if (!petition) return undefined
  const version = petition.versions.find(({ number }) => number === petition.currentVersion)
  const { total, byCountry } = await readPublicCounts(context, petition.id)
  return {
    title: pickTranslation(version?.translations ?? [], locale, petition.originalLocale)?.title ?? '',
    total,
    countries: byCountry.map(({ country, count }) => ({ name: countryName(country, locale), count })),
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
