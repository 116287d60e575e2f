import type { Permitted } from '@/features/access/policy'
import { readDoor } from '@/features/addressees/read-door'
import type { Door } from '@/features/addressees/schema'
import { readBodies } from '@/features/bodies/read-bodies'
import type { Context } from '@/features/context'
import { hashContent, readLetterContent } from '@/features/letters/assemble-letter'
import type { ModelLetterKey } from '@/features/model-letters/load-model-letter'
import { standingOf } from '@/features/signatories/rules'
import type { Prisma } from '@/generated/prisma/client'
import { chooseLanguage } from './choose-language'
import { presentSource, readSetSource, type SetSource, setAddressee } from './read-set-source'
import {
  type BoardState,
  boardState,
  isBehind,
  isCollected,
  isLetterOpen,
  type LetterStep,
  nextLetterStep,
} from './rules'

/** One country or body of a set, as the desk sees it. */
export interface BoardRow {
  /** Where it is written from: of a body whose letter is not begun, where it sits. */
  country: string
  /** The office that the model letter also goes to, where the row is that of a body. */
  body: string | undefined
  state: BoardState
  step: LetterStep
  /** Empty while nothing is begun. */
  letterId: string | undefined
  /** Language of the letter, or the one it would be written in. */
  locale: string | undefined
  behind: boolean
  /** The door it goes to, or would go to, with the reason; undefined where there is none. */
  door: Door | undefined
  /** The door of today is another one than the letter's. */
  moved: boolean
  office: Office | undefined
  signatories: number
  confirmed: number
  collectUntil: Date | null
  /** What was told last, and when. */
  told: { outcome: NonNullable<Attempt['outcome']>; on: Date | null } | undefined
  /** When the earliest open promise falls due. */
  dueOn: Date | null
  overdue: boolean
  followed: boolean
}

type Office = Pick<Letter['addressee'], 'id' | 'kind' | 'state' | 'name' | 'hostCountry' | 'hostCity'> & {
  names?: unknown
}

export interface SetBoard {
  rows: BoardRow[]
  source: SetSource
}

/**
 * The board of a set: every country that was chosen or written from and every body, its door, its letter's state and
 * next step.
 */
export async function readSetBoard(
  { db, now }: Context,
  model: Permitted<'seeLetters', ModelLetterKey>,
): Promise<SetBoard> {
  const [source, chosen, bodies, letters] = await Promise.all([
    readSetSource({ db }, model.id),
    db.setCountry.findMany({ where: { modelLetterId: model.id }, select: { country: true } }),
    readBodies({ db }, model.id),
    db.letter.findMany({
      where: { modelLetterId: model.id, origin: 'campaign', followsId: null },
      select: fields,
    }),
  ])
  const [toBodies, toCountries] = [letters.filter(({ toBody }) => toBody), letters.filter(({ toBody }) => !toBody)]
  const countries = new Set([...chosen.map(({ country }) => country), ...toCountries.map(({ country }) => country)])
  const rows = await Promise.all(
    [...countries].map(async (country) => {
      const answer = await readDoor(
        { db, now },
        {
          state: source.addressedState,
          country,
          overrideId: source.overrides[country],
          fallbackId: source.fallbackId,
        },
      )
      const letter = toCountries.find((one) => one.country === country)
      return rowOf(source, { country, letter, door: answer.ok ? answer.door : undefined }, now)
    }),
  )
  // A letter that was begun stays on the board when its body is no longer chosen.
  const offices = new Map<string, Office & { id: string; hostCountry: string }>(
    [...bodies, ...toBodies.map(({ addressee }) => addressee)].map((office) => [office.id, office]),
  )
  const bodyRows = [...offices.values()].map((body) => {
    const letter = toBodies.find(({ addressee }) => addressee.id === body.id)
    return rowOf(source, { country: letter?.country ?? body.hostCountry, letter, door: undefined, body }, now)
  })
  return { rows: [...rows, ...bodyRows], source }
}

const attempt = { channel: true, state: true, outcome: true, outcomeOn: true, postedOn: true, dueOn: true } as const
const fields = {
  id: true,
  country: true,
  toBody: true,
  locale: true,
  state: true,
  content: true,
  sourceHash: true,
  collectUntil: true,
  addressee: { select: setAddressee },
  signatories: {
    where: { state: { notIn: ['declined', 'removed'] } },
    select: { state: true, confirmedHash: true },
  },
  deliveries: { orderBy: { id: 'asc' }, select: attempt },
  followedBy: { select: { deliveries: { orderBy: { id: 'asc' }, select: attempt } } },
} as const satisfies Prisma.LetterSelect
type Letter = Prisma.LetterGetPayload<{ select: typeof fields }>
type Attempt = Letter['deliveries'][number]

interface RowParts {
  country: string
  letter: Letter | undefined
  door: Door | undefined
  body?: Office & { id: string }
}

function rowOf(source: SetSource, { country, letter, door, body }: RowParts, now: Date): BoardRow {
  const attempts = letter ? [...letter.deliveries, ...letter.followedBy.flatMap(({ deliveries }) => deliveries)] : []
  const state = boardState(letter, attempts)
  const behind = letter !== undefined && isBehind(letter, presentSource(source, letter.addressee, letter))
  const confirmed = letter ? countConfirmed(letter) : 0
  const dues = attempts.flatMap(({ dueOn }) => dueOn ?? []).sort((a, b) => a.getTime() - b.getTime())
  const told = attempts.findLast(({ outcome }) => outcome !== null)
  const overdue = state === 'reply_promised' && dues.some((due) => due < now)
  const followed = (letter?.followedBy.length ?? 0) > 0
  const collected = letter !== undefined && isCollected(letter, now)
  const signatories = letter?.signatories.length ?? 0
  return {
    country,
    body: body?.id,
    state,
    behind,
    signatories,
    confirmed,
    overdue,
    followed,
    door,
    letterId: letter?.id,
    locale: letter?.locale ?? chooseLanguage(country, source.locales, source.originalLocale),
    moved:
      letter !== undefined &&
      isLetterOpen(letter.state) &&
      door !== undefined &&
      door.addressee.id !== letter.addressee.id,
    office: letter?.addressee ?? body ?? door?.addressee,
    collectUntil: letter?.collectUntil ?? null,
    told: told?.outcome ? { outcome: told.outcome, on: told.outcomeOn } : undefined,
    dueOn: state === 'reply_promised' ? (dues[0] ?? null) : null,
    step: nextLetterStep({
      state,
      behind,
      signatories,
      confirmed,
      collected,
      followed,
      overdue,
      told: told !== undefined,
    }),
  }
}

function countConfirmed({ state, content, signatories }: Letter): number {
  if (!isLetterOpen(state)) return signatories.length
  const hash = hashContent(readLetterContent(content))
  return signatories.filter((one) => standingOf(one, hash) === 'confirmed').length
}
