import { randomUUID } from 'node:crypto'
import { isId } from '@/features/access/ids'
import { recordAction } from '@/features/access/record-action'
import type { WebContext, Writer } from '@/features/context'
import { dayOf } from '@/features/days'
import { lockLetter } from '@/features/letter-sets/lock-letter'
import type { SendableSetLetter } from '@/features/letters/load-set-letter'
import { createCode, indexCode } from '@/features/safety/create-token'
import { sealForWorker } from '@/features/safety/seal-for-worker'
import { takesKit } from './rules'

export type RequestKit = { ok: true; begun: boolean } | { ok: false; reason: 'not-frozen' | 'no-petition' }

/**
 * Asks the worker to print the kit of a letter. There is one kit of a letter: pressed twice while it is prepared nothing
 * more is done, and a new one replaces the old. As long as nobody told what happened the new kit carries the code of the
 * old one, so that what is printed already stays good; after that it begins another attempt. `locale` is the language
 * of the sheets for those who carry it, `petitionId` the petition whose dossier goes with it. Refuses a letter whose text
 * can still change, and a petition that is not of its campaign or still a draft.
 */
export async function requestKit(
  context: WebContext,
  { letter, locale, petitionId = null }: { letter: SendableSetLetter; locale: string; petitionId?: string | null },
): Promise<RequestKit> {
  const { db, now } = context
  if (petitionId !== null && !(await isKitPetition(context, letter, petitionId)))
    return { ok: false, reason: 'no-petition' }
  return db.$transaction(async (tx) => {
    // The lock also makes two presses one after the other.
    const { state } = await lockLetter(tx, letter.id)
    if (!takesKit(state)) return { ok: false, reason: 'not-frozen' }
    const kit = await tx.kit.findUnique({ where: { letterId: letter.id }, select: kitFields })
    if (kit?.state === 'preparing') return { ok: true, begun: false }
    const isOpen = kit?.delivery?.state === 'planned' && kit.delivery.outcome === null
    const attempt = isOpen ? {} : await beginAttempt(context, tx, letter.id)
    const asked = {
      ...attempt,
      state: 'preparing',
      locale,
      petitionId,
      requestedBy: letter.by,
      createdAt: now,
    } as const
    await tx.kit.upsert({
      where: { letterId: letter.id },
      create: { ...asked, id: randomUUID(), letterId: letter.id },
      update: { ...asked, leaseUntil: null, trouble: null },
      select: { id: true },
    })
    const entry = {
      by: letter.by,
      teamId: letter.teamId,
      action: 'kit.prepare' as const,
      object: `letter:${letter.id}`,
      at: now,
    }
    await recordAction(tx, entry)
    return { ok: true, begun: true }
  })
}

async function isKitPetition({ db }: WebContext, { campaignId }: SendableSetLetter, id: string): Promise<boolean> {
  if (!isId(id)) return false
  return (await db.petition.count({ where: { id, campaignId, state: { not: 'draft' } } })) > 0
}

const kitFields = { state: true, delivery: { select: { state: true, outcome: true } } } as const

/** A way to the door that is planned, with a new code for telling how it ended. */
async function beginAttempt({ keys, now }: WebContext, tx: Writer, letterId: string) {
  // It is good for as long as the paper is: nobody may find one by trying.
  const code = createCode(12)
  const deliveryId = randomUUID()
  const { _max } = await tx.delivery.aggregate({ where: { letterId }, _max: { attempt: true } })
  await tx.delivery.create({
    data: {
      id: deliveryId,
      letterId,
      channel: 'by_hand',
      attempt: (_max.attempt ?? 0) + 1,
      codeHash: indexCode(keys.codes, code),
      createdOn: dayOf(now),
    },
    select: { id: true },
  })
  return { deliveryId, ...sealForWorker(keys, code) }
}
