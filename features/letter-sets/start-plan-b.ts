import { randomUUID } from 'node:crypto'
import { recordAction } from '@/features/access/record-action'
import { readHarmGate } from '@/features/cases/read-harm-gate'
import { isGateOpen } from '@/features/cases/rules'
import type { Context, Writer } from '@/features/context'
import { dayOf } from '@/features/days'
import { hashContent, readLetterContent } from '@/features/letters/assemble-letter'
import type { SendableSetLetter } from '@/features/letters/load-set-letter'
import { createCode } from '@/features/safety/create-token'
import type { Prisma } from '@/generated/prisma/client'
import { composePlanB } from './compose-plan-b'
import { forgetSet } from './forget-set'
import { publishedText } from './freeze-text'
import { lockLetter } from './lock-letter'
import type { RefusalFacts } from './phrase-refusal'
import { asksForPlanB, isLetterOpen, type PlanBWay, planBWays, setKey } from './rules'

export type FollowOutcome =
  | { ok: true; letters: { way: PlanBWay; id: string; begun: boolean }[] }
  | { ok: false; reason: 'not-refused' | 'not-frozen' | 'gate' }

/**
 * Plan B: after a refusal, or a letter that came back, makes the versions by registered post and by e-mail. Both open
 * with what happened, carry the same signatories, and are frozen at once. Pressed twice there is one pair. Refuses a
 * letter that nobody refused, and one that a second organiser must look at first.
 */
export async function startPlanB(
  { db, now }: Context,
  { letter }: { letter: SendableSetLetter },
): Promise<FollowOutcome> {
  const { id, by, teamId, modelLetterId } = letter
  return db.$transaction(async (tx): Promise<FollowOutcome> => {
    const { state } = await lockLetter(tx, id)
    if (isLetterOpen(state)) return { ok: false, reason: 'not-frozen' }
    const original = await tx.letter.findUniqueOrThrow({ where: { id }, select: originalFields })
    const refusal = refusalOf(original)
    if (!refusal) return { ok: false, reason: 'not-refused' }
    if (!isGateOpen(await readHarmGate({ db: tx, now }, modelLetterId))) return { ok: false, reason: 'gate' }
    const letters = []
    for (const way of planBWays) {
      letters.push({ way, ...(await writeLetter(tx, { letter, original, refusal, way, now })) })
    }
    if (letters.some(({ begun }) => begun)) {
      await recordAction(tx, { by, teamId, action: 'letter.plan-b', object: `letter:${id}`, at: now })
      await forgetSet(tx, letter)
    }
    return { ok: true, letters }
  })
}

const originalFields = {
  content: true,
  addresseeId: true,
  addressee: { select: { kind: true, hostCity: true, hostCountry: true } },
  signatories: {
    where: { state: 'confirmed' },
    orderBy: { position: 'asc' },
    select: {
      position: true,
      name: true,
      role: true,
      organisation: true,
      capacity: true,
      town: true,
      country: true,
      answeredOn: true,
    },
  },
  deliveries: { orderBy: { id: 'asc' }, select: { outcome: true, outcomeOn: true } },
} as const satisfies Prisma.LetterSelect
type Original = Prisma.LetterGetPayload<{ select: typeof originalFields }>

function refusalOf({ deliveries, addressee }: Original): RefusalFacts | undefined {
  for (const { outcome, outcomeOn } of deliveries.toReversed()) {
    if (asksForPlanB(outcome) && outcomeOn) return { outcome, on: outcomeOn, office: addressee }
  }
  return undefined
}

interface WriteLetter {
  letter: SendableSetLetter
  original: Original
  refusal: RefusalFacts
  way: PlanBWay
  now: Date
}

async function writeLetter(tx: Writer, { letter, original, refusal, way, now }: WriteLetter) {
  const key = setKey.planB(letter.id, way)
  const known = await tx.letter.findUnique({ where: { setKey: key }, select: { id: true } })
  if (known) return { id: known.id, begun: false }
  const { country, locale, modelLetterId, origin, demo } = letter
  const today = dayOf(now)
  const reference = createCode(8)
  const content = composePlanB({
    refusal,
    way,
    country,
    reference,
    date: today,
    content: readLetterContent(original.content),
  })
  const textHash = hashContent(content)
  const { id } = await tx.letter.create({
    data: {
      setKey: key,
      followsId: letter.id,
      reference,
      content,
      textHash,
      frozenAt: now,
      state: 'frozen',
      modelLetterId,
      addresseeId: original.addresseeId,
      origin,
      locale,
      country,
      demo,
      draftId: randomUUID(),
      datedOn: today,
      createdOn: today,
      ...publishedText(content),
      // What each of them confirmed stands below the opening, word for word.
      signatories: {
        create: original.signatories.map((one) => ({ ...one, state: 'confirmed', confirmedHash: textHash })),
      },
    },
    select: { id: true },
  })
  return { id, begun: true }
}
