import type { Writer } from '@/features/context'
import { pagesOfLetters } from '@/features/model-letters/rules'
import { chooseSlug } from '@/features/texts/choose-slug'
import { titleOfCopy } from './rules'

/** The settings of a model letter that a copy takes over; its days, the check for harm and what was sent stay with the first. */
export const copiedOfLetter = {
  originalLocale: true,
  addressedState: true,
  editing: true,
  fallbackId: true,
  caseId: true,
  windowFrom: true,
  windowTo: true,
  weekdaysOnly: true,
  hourlyCap: true,
  digest: true,
  publicRedaction: true,
  addresseeRedaction: true,
} as const

interface Copy {
  /** The model letter. */
  id: string
  /** Where the copy goes; the titles keep their words in a campaign that is a copy itself. */
  to: { campaignId: string; keepTitles: boolean; ofOtherTeam?: boolean }
  now: Date
}

/**
 * Copies a model letter as a draft, with its texts, variants, paragraphs for countries, the campaign's own choice of
 * offices, the bodies it also goes to, the rules for copies and the countries of its set. Returns the id of the copy.
 */
export async function copyModelLetter(tx: Writer, { id, to, now }: Copy): Promise<string> {
  const letter = await tx.modelLetter.findUniqueOrThrow({
    where: { id },
    select: {
      ...copiedOfLetter,
      translations: { omit: { modelLetterId: true } },
      variants: { omit: { modelLetterId: true } },
      paragraphs: { omit: { modelLetterId: true } },
      overrides: { omit: { modelLetterId: true } },
      bodies: { omit: { modelLetterId: true } },
      setCountries: { select: { country: true } },
      copyRules: { omit: { id: true, modelLetterId: true }, include: { covers: { omit: { copyRuleId: true } } } },
    },
  })
  const { translations, variants, paragraphs, overrides, bodies, setCountries, copyRules, ...settings } = letter
  const titled = translations.map((one) => (to.keepTitles ? one : { ...one, title: titleOfCopy(one.title) }))
  const title = titled.find(({ locale }) => locale === settings.originalLocale)?.title ?? ''
  const slug = await chooseSlug(tx, { title, noun: 'letter', table: tx.modelLetter, reserved: pagesOfLetters })
  const copy = await tx.modelLetter.create({
    data: {
      ...settings,
      // Whom it is about is kept by the team of the first.
      ...(to.ofOtherTeam && { caseId: null }),
      campaignId: to.campaignId,
      slug,
      createdAt: now,
      translations: { create: titled },
      variants: { create: variants },
      paragraphs: { create: paragraphs },
      overrides: { createMany: { data: overrides } },
      bodies: { createMany: { data: bodies } },
      setCountries: { create: setCountries.map(({ country }) => ({ country, addedOn: now })) },
    },
    select: { id: true },
  })
  for (const { covers, ...rule } of copyRules)
    await tx.copyRule.create({
      data: { ...rule, modelLetterId: copy.id, covers: { create: covers } },
      select: { id: true },
    })
  return copy.id
}
