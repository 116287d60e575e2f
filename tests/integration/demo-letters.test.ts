import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import { addressBlock } from '@/features/forms-of-address/envelope-lines'
import { composeLetter } from '@/features/letters/compose-letter'
import { paperOf } from '@/features/letters/rules'
import { printLetter } from '@/print/letter'
import { countryParagraphs } from '@/prisma/seed/country-paragraphs'
import { landDemands } from '@/prisma/seed/demands'
import { readText } from '@/prisma/seed/read-text'

const models = readText('letter', ['title', 'summary', 'subject'])
const languages = Object.entries(countryParagraphs).flatMap(([country, paragraphs]) =>
  Object.keys(paragraphs).map((locale) => ({ country, locale })),
)

test('every language of a country’s paragraph is a language of the model letter and of its demands', () => {
  for (const { locale } of languages) {
    expect(models[locale]).toBeDefined()
    for (const demand of landDemands) expect(demand[locale]).toBeTruthy()
  }
})

test.each(languages)('the letter from $country in $locale stands on one page', async ({ country, locale }) => {
  const model = models[locale]
  if (!model) throw new Error(`No model letter in ${locale}`)
  const embassy = {
    kind: 'embassy' as const,
    state: 'KZ',
    name: '',
    hostCountry: country,
    hostCity: 'Capital',
    addressLines: ['Kazakhstan House', '125 Long Street'],
    postalCode: '12345',
  }
  const letter = composeLetter({
    locale,
    model: {
      ...model,
      countryParagraph: countryParagraphs[country]?.[locale],
      demands: landDemands.map((demand) => demand[locale] ?? ''),
    },
    editing: 'free',
    addressee: addressBlock(embassy, { locale, postedFrom: country }),
    sender: {
      identity: 'full',
      name: 'Wilhelmina Zimmermann',
      country,
      town: 'Sheffield',
      home: ['14 Abbeydale Road'],
      role: 'Branch secretary',
      organisation: 'Transport workers, local branch',
    },
    date: new Date('2016-05-25'),
  })
  const pdf = await PDFDocument.load(printLetter({ letter, paper: paperOf(country), window: 'left' }))
  expect(pdf.getPageCount()).toBe(1)
})
