import { findQuestionGaps, type WrittenQuestion } from '@/features/questions/rules'
import { findGaps, type Gap } from '@/features/texts/gaps'
import type { PetitionState } from '@/generated/prisma/enums'

export interface PetitionText {
  locale: string
  title: string
  summary: string
  whoWeAre: string
  whatWeNote: string
  text: string
  addresseeLine: string
}

/** What is read of one. */
export const petitionTextColumns = {
  locale: true,
  title: true,
  summary: true,
  whoWeAre: true,
  whatWeNote: true,
  text: true,
  addresseeLine: true,
} as const

/** What a text must have. */
export const petitionFields = ['title', 'summary', 'text', 'addresseeLine'] as const

/** The parts of what is signed, in their order: the first two may be empty, the last is what is asked. */
export const textParts = ['whoWeAre', 'whatWeNote', 'text'] as const
export type TextPart = (typeof textParts)[number]

const writtenFields = [...petitionFields, 'whoWeAre', 'whatWeNote'] as const

/** The parts in which something is written. They have headings, unless what is asked stands alone. */
export function partsOf(text: Record<TextPart, string>): { part: TextPart; text: string; headed: boolean }[] {
  const written = textParts.filter((part) => text[part] !== '')
  return written.map((part) => ({ part, text: text[part], headed: written.some((one) => one !== 'text') }))
}

/** States in which the petition will never take a signature again. */
export const closedStates: readonly PetitionState[] = ['closed', 'handed_in', 'answered']

/** True once it is in the hands of its addressee: what counts for it does not grow any more. */
export function isHandedIn(state: PetitionState): boolean {
  return state === 'handed_in' || state === 'answered'
}

const steps: Record<PetitionState, readonly PetitionState[]> = {
  draft: ['open'],
  open: ['closed'],
  closed: ['handed_in'],
  handed_in: ['answered'],
  answered: [],
}

/** True when a petition may go from one state to another: draft → open → closed → handed in → answered, never back. */
export function mayPetitionBecome(from: PetitionState, to: PetitionState): boolean {
  return steps[from].includes(to)
}

/** What a petition lacks before people may sign it. */
export function findPetitionGaps(petition: {
  originalLocale: string
  translations: readonly PetitionText[]
  opensOn: string | null
  closesOn: string | null
  questions?: readonly WrittenQuestion[]
}): Gap<(typeof petitionFields)[number] | 'closesOn' | 'questions' | TextPart>[] {
  const { opensOn, closesOn } = petition
  const dates = opensOn && closesOn && closesOn < opensOn ? [{ locale: null, field: 'closesOn' } as const] : []
  return [
    ...findGaps(petition.translations, [...petitionFields, ...partsBeside(petition)], petition.originalLocale),
    ...findQuestionGaps({ ...petition, questions: petition.questions ?? [] }),
    ...dates,
  ]
}

/** A part that the original has is missing in a translation without it. */
function partsBeside({
  translations,
  originalLocale,
}: {
  translations: readonly PetitionText[]
  originalLocale: string
}) {
  const original = translations.find((text) => text.locale === originalLocale)
  return (['whoWeAre', 'whatWeNote'] as const).filter((part) => original && original[part] !== '')
}

/**
 * What organisers say of a change of a text that was signed. A small one (spelling, a translation that was mended) leaves
 * the version as it is; both wordings stay published. After a material one there is a new version, which nobody has signed.
 */
export const changeWeights = ['small', 'material'] as const
export type ChangeWeight = (typeof changeWeights)[number]

/**
 * What saving these texts does to a petition that has those. Once somebody signed, organisers say what weight another
 * wording has: until they have, nothing is written (`weigh`). A closed petition keeps its last text. A language that was
 * not there before changes no text that anybody signed, so it is added in place.
 */
export function planTextChange(
  before: readonly PetitionText[],
  after: readonly PetitionText[],
  { state, signed, weight }: { state: PetitionState; signed: boolean; weight?: ChangeWeight | undefined },
): 'nothing' | 'in place' | 'new version' | 'refused' | 'weigh' {
  const same = (text: PetitionText, other: PetitionText | undefined) =>
    other !== undefined && writtenFields.every((field) => text[field] === other[field])
  const kept = before.every((text) =>
    same(
      text,
      after.find((other) => other.locale === text.locale),
    ),
  )
  if (kept) return after.length === before.length ? 'nothing' : 'in place'
  if (closedStates.includes(state)) return 'refused'
  if (!signed) return 'in place'
  if (!weight) return 'weigh'
  return weight === 'small' ? 'in place' : 'new version'
}

/** The first moment of an opening day, and the last of a closing day, in UTC. */
export const opening = (day: string | null) => (day ? new Date(`${day}T00:00:00.000Z`) : null)
export const closing = (day: string | null) => (day ? new Date(`${day}T23:59:59.999Z`) : null)

/** Pages of a petition on the desk. */
export const deskPetitionPath = {
  one: (locale: string, id: string) => `/${locale}/desk/petitions/${id}`,
  edit: (locale: string, id: string) => `/${locale}/desk/petitions/${id}/edit`,
}

/** What a list of signatures is read in the order of, before their ids: an index has these columns in this order. */
export type ListColumn = 'batch' | 'day' | 'country' | 'state'

/**
 * The columns that order a list of signatures. One that is filtered by leads as well: it is the same for all that fit, and
 * so one index serves both. Names that are public stand as they were published, the newest batch first.
 */
export function listColumns(list: {
  named: boolean
  country?: string | undefined
  state?: string | undefined
  sort: 'day' | 'country' | 'state'
}): readonly ListColumn[] {
  if (list.named) return list.country ? ['country', 'batch'] : ['batch']
  return [
    ...(list.state || list.sort === 'state' ? (['state'] as const) : []),
    ...(list.country || list.sort === 'country' ? (['country'] as const) : []),
    'day',
  ]
}

/** The goal to show: the organiser's first goal, then the next round number each time it is reached. */
export function currentGoal(firstGoal: number, count: number): number {
  if (count < firstGoal) return firstGoal
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(count, 1)))
  const rounds = [1, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10, 15].map((step) => step * magnitude)
  return rounds.find((goal) => goal > count && Number.isInteger(goal)) ?? count + 1
}
