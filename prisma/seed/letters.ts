import { day } from '@/features/days'
import { dueOn } from '@/features/deliveries/rules'
import { composeSetLetter, hashSource } from '@/features/letter-sets/compose-set-letter'
import { publishedText } from '@/features/letter-sets/freeze-text'
import {
  blockFor,
  modelText,
  readSetSource,
  type SetSource,
  setAddressee,
} from '@/features/letter-sets/read-set-source'
import { setKey } from '@/features/letter-sets/rules'
import { hashContent } from '@/features/letters/assemble-letter'
import { createCode } from '@/features/safety/create-token'
import { createAddressee } from '@/tests/factories/addressees'
import type { Database } from '@/tests/factories/database'
import { createLetter, createModelLetter } from '@/tests/factories/letters'
import { dayAt } from '@/tests/factories/words'
import { countryParagraphs } from './country-paragraphs'
import { type DayOfActionLetter, dayOfAction, dayOfActionParagraphs } from './day-of-action'
import { readText } from './read-text'

interface Parts {
  campaignId: string
  organiserId: string
  createdAt: Date
  /** When the day of action was prepared, before supporters could write by themselves. */
  preparedAt: Date
}

const fields = ['title', 'summary', 'subject'] as const

/** The model letter for supporters, and the letter set of the day of action with its six letters. */
export async function seedLetters(
  db: Database,
  { campaignId, organiserId, createdAt, preparedAt }: Parts,
): Promise<{ modelLetterId: string }> {
  const ministry = await db.addressee.findFirst({
    where: { state: 'KZ', kind: 'foreign_ministry' },
    select: { id: true },
  })
  const fallbackId = ministry?.id ?? null
  const supporters = await createModelLetter(db, {
    campaignId,
    createdAt,
    fallbackId,
    slug: 'write-to-the-embassy-of-kazakhstan',
    texts: readText('letter', fields),
    paragraphs: countryParagraphs,
  })
  await seedBodies(db, supporters.id)
  const set = await createModelLetter(db, {
    campaignId,
    fallbackId,
    createdAt: preparedAt,
    state: 'closed',
    editing: 'fixed',
    slug: 'day-of-action-26-may-2016',
    texts: readText('day-of-action', fields),
    paragraphs: dayOfActionParagraphs,
  })
  const source = await readSetSource({ db }, set.id)
  for (const letter of dayOfAction) await seedLetter(db, { source, organiserId }, letter)
  return { modelLetterId: supporters.id }
}

async function seedLetter(
  db: Database,
  { source, organiserId }: { source: SetSource; organiserId: string },
  letter: DayOfActionLetter,
): Promise<void> {
  const { country, city, locale, channel, outcomes, note = null } = letter
  const addressee = await findEmbassy(db, letter)
  const date = dayAt(letter.datedOn)
  const model = modelText(source, { locale, country })
  if (!model) throw new Error(`The letter of the day of action is not there in ${locale}`)
  const block = blockFor(addressee, { locale, country })
  const reference = createCode(8)
  const from = { name: letter.writer, address: [], town: city, country, email: '' }
  const content = composeSetLetter({ locale, model, block, from, date, reference })
  const textHash = hashContent(content)
  const outcome = outcomes.at(-1)
  const byHand = channel === 'by_hand'
  await createLetter(db, {
    modelLetterId: source.id,
    addresseeId: addressee.id,
    locale,
    country,
    datedOn: date,
    demo: true,
    columns: {
      origin: 'campaign',
      setKey: setKey.country(source.id, country),
      reference,
      content,
      textHash,
      sourceHash: hashSource(model, block),
      frozenAt: new Date(date.getTime() - day / 4),
      ...publishedText(content),
    },
    signatories: letter.signatories.map((signatory) => ({
      name: 'N. N.',
      country,
      confirmedHash: textHash,
      answeredOn: new Date(date.getTime() - day),
      ...signatory,
    })),
    deliveries: [
      {
        channel,
        note,
        public: true,
        postedOn: byHand ? null : date,
        ...(outcome && {
          state: 'recorded',
          outcome,
          outcomeOn: date,
          dueOn: dueOn(outcome, date, null),
          outcomeTime: letter.time ?? null,
          byWhom: letter.byWhom ?? null,
          changes: {
            create: outcomes.map((told, index) => ({
              outcome: told,
              outcomeOn: date,
              organiserId,
              note: told === outcome ? note : null,
              at: new Date(date.getTime() + (12 + index) * (day / 24)),
            })),
          },
        }),
      },
    ],
  })
  await db.setCountry.create({
    data: { modelLetterId: source.id, country, addedOn: new Date(date.getTime() - 5 * day) },
    select: { country: true },
  })
}

async function findEmbassy(db: Database, { country, city, datedOn }: DayOfActionLetter) {
  const known = await db.addressee.findFirst({
    where: { state: 'KZ', hostCountry: country, kind: 'embassy', removedAt: null },
    select: setAddressee,
  })
  if (known) return known
  // The lists do not know every embassy that was written to.
  const source = `a letter of ${datedOn} was sent there (existence only)`
  const made = await createAddressee(db, { hostCountry: country, hostCity: city, confidence: 'C', source })
  return db.addressee.findUniqueOrThrow({ where: { id: made.id }, select: setAddressee })
}

/** The state's own offices that the letter also goes to, those that a statement of 2015 called for letters to first. */
async function seedBodies(db: Database, modelLetterId: string): Promise<void> {
  const known = async (kind: 'president_office' | 'prosecutor') =>
    db.addressee.findFirst({ where: { kind, state: 'KZ', removedAt: null }, select: { id: true } })
  const government = await createAddressee(db, {
    kind: 'government',
    hostCountry: 'KZ',
    hostCity: 'Astana',
    name: 'Office of the Prime Minister of Kazakhstan',
    confidence: 'C',
    source: 'a statement of August 2015 called for letters there (existence only)',
  })
  const bodies = [await known('president_office'), government, await known('prosecutor')].filter((one) => one !== null)
  await db.letterBody.createMany({
    data: bodies.map(({ id }, position) => ({ modelLetterId, addresseeId: id, position })),
  })
}
