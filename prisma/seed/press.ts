import { searchTextOf } from '@/features/addressees/fold-search'
import type { AddresseeKind } from '@/generated/prisma/enums'
import type { Database } from '@/tests/factories/database'

/** Foreign ministries of the six countries of the day of action: their street addresses are known to everybody. */
const ministries = [
  {
    country: 'GB',
    city: 'London',
    name: 'Foreign, Commonwealth and Development Office',
    postalCode: 'SW1A 2AH',
    addressLines: ['King Charles Street'],
  },
  {
    country: 'DE',
    city: 'Berlin',
    name: 'Federal Foreign Office',
    postalCode: '10117',
    addressLines: ['Werderscher Markt 1'],
  },
  {
    country: 'IN',
    city: 'New Delhi',
    name: 'Ministry of External Affairs',
    postalCode: '110011',
    addressLines: ['South Block', 'Raisina Hill'],
  },
  {
    country: 'CA',
    city: 'Ottawa',
    name: 'Global Affairs Canada',
    postalCode: 'K1A 0G2',
    addressLines: ['125 Sussex Drive'],
  },
  {
    country: 'AU',
    city: 'Canberra',
    name: 'Department of Foreign Affairs and Trade',
    postalCode: '0221',
    addressLines: ['R. G. Casey Building', 'John McEwen Crescent, Barton ACT'],
  },
  {
    country: 'SE',
    city: 'Stockholm',
    name: 'Ministry for Foreign Affairs',
    postalCode: '103 39',
    addressLines: ['Gustav Adolfs torg 1'],
  },
]

/** Newspapers that do not exist, so that letters to editors can be tried out. */
const newspapers = [
  { country: 'GB', city: 'London', name: 'The Example Courier (demonstration)', mailbox: 'courier' },
  { country: 'GB', city: 'Leeds', name: 'Example Northern Post (demonstration)', mailbox: 'northern' },
  { country: 'DE', city: 'Berlin', name: 'Beispiel-Anzeiger (demonstration)', mailbox: 'anzeiger' },
  { country: 'SE', city: 'Stockholm', name: 'Exempelbladet (demonstration)', mailbox: 'exempel' },
  { country: 'CA', city: 'Ottawa', name: 'Example Herald (demonstration)', mailbox: 'herald' },
  { country: 'IN', city: 'New Delhi', name: 'The Example Times (demonstration)', mailbox: '' },
]
const madeUp = 'made up for the demonstration'

/**
 * Readers beside the embassies: foreign ministries where the lists have none, newspapers of the demonstration, and the
 * rules by which the demo's letters are copied to them.
 */
export async function seedPress(
  db: Database,
  { campaignId, today }: { campaignId: string; today: Date },
): Promise<void> {
  for (const { country, city, ...ministry } of ministries) {
    const known = await db.addressee.count({ where: { kind: 'foreign_ministry', state: country } })
    if (known > 0) continue
    await createOffice(db, 'foreign_ministry', {
      country,
      city,
      ...ministry,
      confidence: 'C' as const,
      sourceOn: null,
      source: 'common knowledge, not checked',
    })
  }
  for (const { mailbox, ...newspaper } of newspapers) {
    const { id } = await createOffice(db, 'newspaper', {
      ...newspaper,
      addressLines: ['1 Example Street'],
      postalCode: null,
      confidence: 'C' as const,
      source: madeUp,
      sourceOn: today,
    })
    if (!mailbox) continue
    const value = `letters@${mailbox}.example.org`
    await db.addresseeContact.create({
      data: { addresseeId: id, channel: 'email', purpose: 'press', value, source: madeUp, sourceOn: today },
      select: { id: true },
    })
  }
  for (const { id } of await db.modelLetter.findMany({ where: { campaignId }, select: { id: true } })) {
    await db.copyRule.createMany({
      data: [
        { modelLetterId: id, position: 0, reader: 'foreign_ministry', redaction: 'full' },
        { modelLetterId: id, position: 1, reader: 'campaign', name: 'The campaign’s archive', redaction: 'initial' },
      ],
    })
  }
}

interface OfficeParts {
  country: string
  city: string
  name: string
  addressLines: string[]
  postalCode: string | null
  confidence: 'C'
  source: string
  sourceOn: Date | null
}

/** An addressee that sits in its own country and is nobody's door. */
function createOffice(db: Database, kind: AddresseeKind, { country, city, ...rest }: OfficeParts) {
  const office = { kind, state: country, hostCountry: country, hostCity: city, name: rest.name }
  return db.addressee.create({ data: { ...rest, ...office, searchText: searchTextOf(office) }, select: { id: true } })
}
