import { type PublicDemand, publicDemand } from '@/features/campaigns/read-public-campaign'
import type { Context } from '@/features/context'
import { pickTranslation } from '@/features/places/pick-translation'
import { type FieldUses, fieldColumns, type ShownQuestion, usesOf } from '@/features/questions/rules'
import { questionRows, showQuestions } from '@/features/questions/show-questions'
import { shareColumns, sharesOf } from '@/features/signatures/read-shares'
import { takesSignatures } from '@/features/signatures/rules'
import type { ReaderShares } from '@/features/signatures/show-signer'
import type { PetitionState } from '@/generated/prisma/enums'
import { readOffice } from './read-office'
import { currentGoal, petitionTextColumns } from './rules'

/** A petition's page in one language. */
export interface PublicPetition {
  id: string
  slug: string
  state: Exclude<PetitionState, 'draft'>
  /** Takes signatures now. */
  open: boolean
  opensAt: Date | null
  closesAt: Date | null
  originalLocale: string
  /** The language of title and text. */
  locale: string
  locales: string[]
  title: string
  summary: string
  whoWeAre: string
  whatWeNote: string
  text: string
  addresseeLine: string
  /** The office it goes to, while it stands in the directory. */
  addressee: { id: string; name: string; place: string } | undefined
  version: number
  count: number
  goal: number
  /** What each reader gets of a signer, at most. */
  gets: ReaderShares
  /** Comments may be shown on its page. */
  commentWall: boolean
  /** What the form asks beside name, address and country. */
  asks: FieldUses
  /** Its own questions, with those that were withdrawn. */
  questions: ShownQuestion[]
  demands: PublicDemand[]
  /** Organisations may sign as organisations. */
  takesOrganisations: boolean
  campaign: { id: string; slug: string; title: string; accent: string; demo: boolean }
}

/** The petition of that address in the asked language, else its own; undefined while it is a draft or unknown. */
export async function readPublicPetition(
  context: Context,
  slug: string,
  asked: string,
): Promise<PublicPetition | undefined> {
  const { db, now } = context
  const petition = await db.petition.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      state: true,
      opensAt: true,
      closesAt: true,
      goal: true,
      confirmedCount: true,
      currentVersion: true,
      takesOrganisations: true,
      ...shareColumns,
      commentWall: true,
      ...fieldColumns,
      questions: questionRows,
      originalLocale: true,
      addresseeId: true,
      versions: {
        select: {
          number: true,
          translations: { select: petitionTextColumns },
        },
      },
      campaign: {
        select: {
          id: true,
          slug: true,
          state: true,
          accent: true,
          demo: true,
          originalLocale: true,
          translations: { select: { locale: true, title: true } },
          demands: {
            orderBy: { position: 'asc' },
            select: { metOn: true, translations: { select: { locale: true, text: true } } },
          },
        },
      },
    },
  })
  if (!petition || petition.state === 'draft' || petition.campaign.state === 'draft') return undefined
  const version = petition.versions.find(({ number }) => number === petition.currentVersion)
  const shown = pickTranslation(version?.translations ?? [], asked, petition.originalLocale)
  if (!version || !shown) return undefined
  const { campaign } = petition
  return {
    id: petition.id,
    slug: petition.slug,
    state: petition.state,
    open: takesSignatures(petition, now),
    opensAt: petition.opensAt,
    closesAt: petition.closesAt,
    originalLocale: petition.originalLocale,
    ...shown,
    locales: version.translations.map(({ locale }) => locale).sort(),
    addressee: await readOffice(context, petition.addresseeId, asked),
    version: version.number,
    count: petition.confirmedCount,
    goal: currentGoal(petition.goal, petition.confirmedCount),
    gets: sharesOf(petition),
    commentWall: petition.commentWall,
    asks: usesOf(petition),
    questions: showQuestions(petition.questions, asked, petition.originalLocale),
    takesOrganisations: petition.takesOrganisations,
    demands: campaign.demands.map((demand) => publicDemand(demand, asked, campaign.originalLocale)),
    campaign: {
      id: campaign.id,
      slug: campaign.slug,
      title: pickTranslation(campaign.translations, asked, campaign.originalLocale)?.title ?? '',
      accent: campaign.accent,
      demo: campaign.demo,
    },
  }
}
