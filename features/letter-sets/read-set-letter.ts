import type { Ability, Permitted } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { deliveryFields } from '@/features/deliveries/show-delivery'
import { hashContent, readLetterContent } from '@/features/letters/assemble-letter'
import type { SetLetterKey } from '@/features/letters/load-set-letter'
import { standingOf } from '@/features/signatories/rules'
import { presentSource, readSetSource, setAddressee } from './read-set-source'
import { recomposeLetter } from './recompose-letter'
import { asksForPlanB, boardState, isBehind, isCollected, nextLetterStep, planBWays, setKey } from './rules'

/** Everything the desk shows of one letter of a set. */
export type SetLetterView = Awaited<ReturnType<typeof readSetLetter>>

/** Reads one letter of a set, or to the press: its text, who stands under it, what happened to it and what comes next. */
export async function readSetLetter(
  { db, now }: Pick<Context, 'db' | 'now'>,
  letter: Permitted<Ability, SetLetterKey>,
) {
  const row = await db.letter.findUniqueOrThrow({ where: { id: letter.id }, select: fields })
  const source = await readSetSource({ db }, letter.modelLetterId)
  const { addressee, followedBy, follows, sourceHash, textHash, modelLetter, ...rest } = row
  const content = readLetterContent(row.content)
  const behind =
    row.origin === 'campaign' && isBehind({ state: row.state, sourceHash }, presentSource(source, addressee, row))
  const fresh = behind ? recomposeLetter(source, addressee, row)?.content : undefined
  const hash = hashContent(content)
  const signatories = row.signatories
    .filter(({ state }) => state !== 'removed')
    .map(({ confirmedHash, ...one }) => ({
      ...one,
      confirmed: standingOf({ state: one.state, confirmedHash }, hash) === 'confirmed',
    }))
  const attempts = [...row.deliveries, ...followedBy.flatMap((one) => one.deliveries)]
  const state = boardState(row, attempts)
  const refusal = row.deliveries.findLast(({ outcome }) => asksForPlanB(outcome))
  return {
    ...rest,
    content,
    addressee,
    signatories,
    /** How much of them the addressee sees. */
    redaction: modelLetter.addresseeRedaction,
    boardState: state,
    behind,
    /** What it would say now, where it is behind. */
    fresh,
    textHash: textHash ? Buffer.from(textHash).toString('hex') : undefined,
    hash: hash.toString('hex'),
    collected: isCollected(row, now),
    refusal,
    follows,
    followedBy: followedBy.map(({ deliveries, setKey: key, ...one }) => ({
      ...one,
      way: planBWays.find((way) => key === setKey.planB(letter.id, way)) ?? 'post',
      boardState: boardState(one, deliveries),
    })),
    overdue: attempts.some(({ dueOn }) => dueOn !== null && dueOn < now),
    deadlineOn: source.deadlineOn,
    languages: source.locales,
    step: nextLetterStep({
      state,
      behind,
      collected: isCollected(row, now),
      followed: followedBy.length > 0,
      signatories: signatories.filter((one) => one.state !== 'declined').length,
      confirmed: signatories.filter((one) => one.confirmed).length,
      overdue: attempts.some(({ dueOn }) => dueOn !== null && dueOn < now),
      told: attempts.some(({ outcome }) => outcome !== null),
    }),
  }
}

const deliveries = {
  orderBy: { id: 'asc' },
  select: { ...deliveryFields, state: true, postedOn: true },
} as const

const fields = {
  id: true,
  origin: true,
  modelLetterId: true,
  state: true,
  locale: true,
  country: true,
  toBody: true,
  reference: true,
  version: true,
  content: true,
  sourceHash: true,
  textHash: true,
  collectUntil: true,
  frozenAt: true,
  note: true,
  datedOn: true,
  demo: true,
  publishedText: true,
  addressee: { select: setAddressee },
  signatories: {
    orderBy: { position: 'asc' },
    select: {
      id: true,
      name: true,
      role: true,
      organisation: true,
      capacity: true,
      town: true,
      country: true,
      state: true,
      confirmedHash: true,
    },
  },
  deliveries,
  modelLetter: { select: { addresseeRedaction: true } },
  follows: { select: { id: true, modelLetterId: true, country: true } },
  followedBy: {
    orderBy: { id: 'asc' },
    select: { id: true, modelLetterId: true, setKey: true, state: true, datedOn: true, deliveries },
  },
} as const
