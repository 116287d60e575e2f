import type { Writer } from '@/features/context'
import { chooseSlug } from '@/features/texts/choose-slug'
import type { FieldUse } from '@/generated/prisma/enums'
import { titleOfCopy } from './rules'

/** What the form asks. */
const uses = { cityUse: true, roleUse: true, organisationUse: true, commentUse: true } as const

/** The settings of a petition that a copy takes over; its days, its signers and what became of it stay with the first. */
export const copiedOfPetition = {
  originalLocale: true,
  addresseeId: true,
  goal: true,
  publicNamesBatch: true,
  publicGets: true,
  addresseeGets: true,
  pressGets: true,
  archiveGets: true,
  takesOrganisations: true,
  commentWall: true,
  pledgeKinds: true,
  ...uses,
} as const

interface Copy {
  /** The petition. */
  id: string
  /** Where the copy goes; the titles keep their words in a campaign that is a copy itself. */
  to: { campaignId: string; keepTitles: boolean }
  now: Date
}

/** Copies a petition as it stands today, its newest texts as the first version of a draft. Returns the id of the copy. */
export async function copyPetition(tx: Writer, { id, to, now }: Copy): Promise<string> {
  const { currentVersion, thanks, questions, ...settings } = await tx.petition.findUniqueOrThrow({
    where: { id },
    select: {
      ...copiedOfPetition,
      currentVersion: true,
      thanks: { select: { sends: true, texts: { omit: { petitionId: true } } } },
      questions: {
        where: { withdrawn: false },
        select: { position: true, kind: true, required: true, texts: { omit: { questionId: true } } },
      },
    },
  })
  const texts = await tx.petitionTranslation.findMany({
    where: { version: { petitionId: id, number: currentVersion } },
    orderBy: { locale: 'asc' },
    omit: { versionId: true },
  })
  const titled = texts.map((one) => (to.keepTitles ? one : { ...one, title: titleOfCopy(one.title) }))
  const title = titled.find(({ locale }) => locale === settings.originalLocale)?.title ?? ''
  const slug = await chooseSlug(tx, { title, noun: 'petition', table: tx.petition })
  const version = { number: 1, createdAt: now, translations: { create: titled } }
  const copy = await tx.petition.create({
    data: {
      ...settings,
      ...askedAnew(settings),
      campaignId: to.campaignId,
      slug,
      createdAt: now,
      versions: { create: version },
      questions: { create: questions.map(({ texts, ...question }) => ({ ...question, texts: { create: texts } })) },
      ...(thanks && { thanks: { create: { sends: thanks.sends, texts: { create: thanks.texts } } } }),
    },
    select: { id: true },
  })
  return copy.id
}

/** What was asked for once and is not any more was never asked for by a copy. */
function askedAnew(settings: Record<keyof typeof uses, FieldUse>): Record<keyof typeof uses, FieldUse> {
  const anew = (use: FieldUse) => (use === 'withdrawn' ? 'hidden' : use)
  const { cityUse, roleUse, organisationUse, commentUse } = settings
  return {
    cityUse: anew(cityUse),
    roleUse: anew(roleUse),
    organisationUse: anew(organisationUse),
    commentUse: anew(commentUse),
  }
}
