import { caseInLetter } from '@/features/cases/read-case-in-letter'
import type { Context } from '@/features/context'
import type { WrittenBlock } from '@/features/forms-of-address/address-office'
import { type AddressBlock, addressBlock, type EnvelopeAddressee } from '@/features/forms-of-address/envelope-lines'
import { namedOffice } from '@/features/forms-of-address/name-office'
import type { ModelText } from '@/features/letters/compose-letter'
import { fillModel } from '@/features/letters/fill-model'
import { pickTranslation } from '@/features/places/pick-translation'
import { hashSource } from './compose-set-letter'

type Database = Pick<Context['db'], 'modelLetter' | 'addressee'>
type Reader = { db: Database }

/** Everything the letters of a set are composed from, in all languages. */
export type SetSource = Awaited<ReturnType<typeof readSetSource>>

/** Reads what the letters of a set are composed from. */
export async function readSetSource({ db }: Reader, modelLetterId: string) {
  const { campaign, overrides, fallbackId, ...model } = await db.modelLetter.findUniqueOrThrow({
    where: { id: modelLetterId },
    select: {
      id: true,
      slug: true,
      state: true,
      originalLocale: true,
      addressedState: true,
      fallbackId: true,
      deadlineOn: true,
      stoppedAt: true,
      translations: { orderBy: { locale: 'asc' }, select: { locale: true, subject: true, text: true } },
      paragraphs: { select: { country: true, locale: true, text: true } },
      overrides: { select: { country: true, addresseeId: true } },
      case: { select: caseInLetter },
      campaign: {
        select: {
          id: true,
          state: true,
          demo: true,
          originalLocale: true,
          translations: { select: { locale: true, title: true } },
          demands: {
            where: { metOn: null },
            orderBy: { position: 'asc' },
            select: { translations: { select: { locale: true, text: true } } },
          },
        },
      },
    },
  })
  return {
    ...model,
    campaign,
    fallbackId: fallbackId ?? undefined,
    overrides: Object.fromEntries(overrides.map(({ country, addresseeId }) => [country, addresseeId])),
    /** Languages with a subject and a text. */
    locales: model.translations.filter(({ subject, text }) => subject && text).map(({ locale }) => locale),
  }
}

/** What the model letter says in one language to one country now; undefined where it is not written in that language. */
export function modelText(
  { translations, paragraphs, campaign, case: person }: SetSource,
  { locale, country }: { locale: string; country: string },
): ModelText | undefined {
  const written = translations.find((one) => one.locale === locale)
  if (!written) return undefined
  const model = {
    subject: written.subject,
    text: written.text,
    countryParagraph: paragraphs.find((one) => one.country === country && one.locale === locale)?.text,
    demands: campaign.demands
      .map(({ translations: texts }) => pickTranslation(texts, locale, campaign.originalLocale)?.text ?? '')
      .filter(Boolean),
  }
  return fillModel(model, person, { locale, country })
}

/** An addressee as the letters of a set need it. */
export type SetAddressee = EnvelopeAddressee & { id: string; blocks: readonly (WrittenBlock & { locale: string })[] }

/** The columns of a {@link SetAddressee}. */
export const setAddressee = {
  id: true,
  ...namedOffice,
  addressLines: true,
  postalCode: true,
  blocks: { select: { locale: true, recipient: true, salutation: true, close: true, gender: true } },
} as const

/** How an addressee is written to in a letter from one country. */
export function blockFor(
  { blocks, ...office }: SetAddressee,
  letter: { locale: string; country: string },
): AddressBlock {
  const block = blocks.find(({ locale }) => locale === letter.locale)
  return addressBlock(office, { locale: letter.locale, postedFrom: letter.country, several: true, block })
}

/** The hash of what a letter would be composed from now; undefined where its language is gone from the model. */
export function presentSource(
  source: SetSource,
  addressee: SetAddressee,
  letter: { locale: string; country: string },
): Buffer | undefined {
  const model = modelText(source, letter)
  return model && hashSource(model, blockFor(addressee, letter))
}
