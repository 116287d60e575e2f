import { addressBlock } from '@/features/addressees/write-envelope'
import { dueOn } from '@/features/deliveries/rules'
import { modelBody } from '@/features/letters/compose-letter'
import { bodyText } from '@/features/letters/parse-body'
import { createAddressee } from '@/tests/factories/addressees'
import type { Database } from '@/tests/factories/database'
import { createLetter, createModelLetter } from '@/tests/factories/letters'
import { dayAt } from '@/tests/factories/words'
import { countryParagraphs } from './country-paragraphs'
import { type DayOfActionLetter, dayOfAction } from './day-of-action'
import { landDemands } from './demands'
import { readText } from './read-text'

/** The model letter to the embassies of Kazakhstan, and the six published letters of the day of action. */
export async function seedLetters(
  db: Database,
  { campaignId, organiserId, createdAt }: { campaignId: string; organiserId: string; createdAt: Date },
): Promise<{ modelLetterId: string }> {
  const ministry = await db.addressee.findFirst({
    where: { state: 'KZ', kind: 'foreign_ministry' },
    select: { id: true },
  })
  const { id } = await createModelLetter(db, {
    campaignId,
    slug: 'write-to-the-embassy-of-kazakhstan',
    fallbackId: ministry?.id ?? null,
    createdAt,
    texts: readText('letter', ['title', 'summary', 'subject']),
    paragraphs: countryParagraphs,
  })
  for (const letter of dayOfAction) await seedLetter(db, { modelLetterId: id, organiserId }, letter)
  return { modelLetterId: id }
}

async function seedLetter(
  db: Database,
  { modelLetterId, organiserId }: { modelLetterId: string; organiserId: string },
  letter: DayOfActionLetter,
): Promise<void> {
  const { country, locale, channel, outcomes, note = null } = letter
  const embassy = await findEmbassy(db, letter)
  const datedOn = dayAt(letter.datedOn)
  const outcome = outcomes.at(-1)
  await createLetter(db, {
    modelLetterId,
    addresseeId: embassy.id,
    locale,
    country,
    datedOn,
    demo: true,
    published: publishedText(letter, embassy),
    signatories: letter.signatories.map((signatory) => ({ name: 'N. N.', ...signatory })),
    deliveries: [
      {
        channel,
        note,
        public: true,
        ...(outcome && {
          state: 'recorded',
          outcome,
          outcomeOn: datedOn,
          dueOn: dueOn(outcome, datedOn, null),
          changes: {
            create: outcomes.map((told, index) => ({
              outcome: told,
              outcomeOn: datedOn,
              note: told === outcome ? note : null,
              organiserId,
              at: new Date(datedOn.getTime() + (12 + index) * 3_600_000),
            })),
          },
        }),
      },
    ],
  })
}

type Embassy = Awaited<ReturnType<typeof loadEmbassy>>

/** The frozen text from salutation to close; subject, addressee and signatories have columns of their own. */
function publishedText(
  { country, locale, paragraph }: DayOfActionLetter,
  embassy: Embassy,
): { subject: string; text: string } {
  const model = readText('day-of-action', ['subject'])[locale]
  if (!model) throw new Error(`The letter of the day of action is not there in ${locale}`)
  const { salutation, close } = addressBlock(embassy, { locale, postedFrom: country })
  const countryParagraph = paragraph ?? countryParagraphs[country]?.[locale]
  const demands = landDemands.map((demand) => demand[locale] ?? '')
  const body = bodyText(modelBody(locale, { ...model, demands, countryParagraph }))
  return { subject: model.subject, text: [salutation, body, close].join('\n\n') }
}

async function findEmbassy(db: Database, { country, city, datedOn }: DayOfActionLetter): Promise<Embassy> {
  const known = await db.addressee.findFirst({
    where: { state: 'KZ', hostCountry: country, kind: 'embassy', removedAt: null },
    select: { id: true },
  })
  if (known) return loadEmbassy(db, known.id)
  // The lists do not know every embassy that was written to.
  const source = `a letter of ${datedOn} was sent there (existence only)`
  const made = await createAddressee(db, { hostCountry: country, hostCity: city, confidence: 'C', source })
  return loadEmbassy(db, made.id)
}

function loadEmbassy(db: Database, id: string) {
  return db.addressee.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      kind: true,
      state: true,
      name: true,
      hostCountry: true,
      hostCity: true,
      addressLines: true,
      postalCode: true,
    },
  })
}
