import { type Body, readBodies } from '@/features/bodies/read-bodies'
import { type PublicDemand, publicDemand } from '@/features/campaigns/read-public-campaign'
import { caseInLetter } from '@/features/cases/read-case-in-letter'
import type { Context } from '@/features/context'
import { pickTranslation } from '@/features/places/pick-translation'
import type { LetterEditing, ModelLetterState } from '@/generated/prisma/enums'
import { fillModel } from './fill-model'
import { takesLetters } from './rules'

/** A model letter's page in one language. */
export interface PublicLetter {
  id: string
  slug: string
  state: ModelLetterState
  /** People can write with it now. */
  open: boolean
  /** It waits for a second look, because what is known of the person has changed. */
  stopped: boolean
  closesAt: Date | null
  editing: LetterEditing
  /** The state whose missions it goes to. */
  addressedState: string
  /** The language of title and text. */
  locale: string
  /** Languages a letter can be written in. */
  locales: string[]
  title: string
  summary: string
  subject: string
  text: string
  demands: PublicDemand[]
  /** The campaign's own door for a country, and where letters go without a mission (addressee ids). */
  overrides: Record<string, string>
  fallbackId: string | undefined
  /** Offices that it also goes to. */
  bodies: Body[]
  campaign: { id: string; slug: string; title: string; accent: string; demo: boolean }
}

/** The model letter of that address in the asked language, else its own; undefined while it is a draft or unknown. */
export async function readPublicLetter(
  { db, now }: Context,
  slug: string,
  asked: string,
): Promise<PublicLetter | undefined> {
  const letter = await db.modelLetter.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      state: true,
      closesAt: true,
      stoppedAt: true,
      editing: true,
      addressedState: true,
      case: { select: caseInLetter },
      originalLocale: true,
      fallbackId: true,
      translations: { select: { locale: true, title: true, summary: true, subject: true, text: true } },
      overrides: { select: { country: true, addresseeId: true } },
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
  if (!letter || letter.state === 'draft' || letter.campaign.state === 'draft') return undefined
  const shown = pickTranslation(letter.translations, asked, letter.originalLocale)
  if (!shown) return undefined
  const { id, state, closesAt, editing, addressedState, fallbackId, campaign } = letter
  return {
    id,
    slug,
    state,
    closesAt,
    editing,
    addressedState,
    ...shown,
    ...fillModel({ ...shown, demands: [] }, letter.case, { locale: shown.locale }),
    open: takesLetters(letter, now),
    stopped: letter.stoppedAt !== null,
    locales: letter.translations.map(({ locale }) => locale).sort(),
    demands: campaign.demands.map((demand) => publicDemand(demand, shown.locale, campaign.originalLocale)),
    overrides: Object.fromEntries(letter.overrides.map(({ country, addresseeId }) => [country, addresseeId])),
    fallbackId: fallbackId ?? undefined,
    bodies: await readBodies({ db }, id),
    campaign: {
      id: campaign.id,
      slug: campaign.slug,
      accent: campaign.accent,
      demo: campaign.demo,
      title: pickTranslation(campaign.translations, asked, campaign.originalLocale)?.title ?? '',
    },
  }
}
