import { randomUUID } from 'node:crypto'
import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import { readDoor } from '@/features/addressees/read-door'
import { readHarmGate } from '@/features/cases/read-harm-gate'
import { isGateOpen } from '@/features/cases/rules'
import type { Context } from '@/features/context'
import { dayOf } from '@/features/days'
import { composeSetLetter } from '@/features/letter-sets/compose-set-letter'
import { blockFor, readSetSource, setAddressee } from '@/features/letter-sets/read-set-source'
import { hashContent } from '@/features/letters/assemble-letter'
import type { ModelLetterKey } from '@/features/model-letters/load-model-letter'
import { createCode } from '@/features/safety/create-token'
import type { EndorsementKey } from './load-endorsement'
import { branchKey } from './rules'

interface WriteResolutionLetter {
  endorsement: Permitted<'edit', EndorsementKey>
  /** The model letter whose missions it goes to, and whose rules for copies it follows. */
  model: Permitted<'edit', ModelLetterKey>
}

export type ResolutionLetterOutcome =
  | { ok: true; id: string }
  | { ok: false; reason: 'not-now' | 'no-door' | 'over' | 'gate' }

/**
 * Writes the letter that says what a branch resolved, to the door of its country and with its text final: it is the text
 * that was voted on. From there it goes the ways of the campaign's own letters. A resolution that has its letter from this
 * model letter already keeps it. Refuses one that is not shown, and a campaign that is over.
 */
export async function writeResolutionLetter(
  context: Context,
  { endorsement, model }: WriteResolutionLetter,
): Promise<ResolutionLetterOutcome> {
  const { db, now } = context
  const { id: modelLetterId, teamId, by } = model
  const setKey = branchKey(modelLetterId, endorsement.id)
  const known = await db.letter.findUnique({ where: { setKey }, select: { id: true } })
  if (known) return { ok: true, id: known.id }
  const row = await db.endorsement.findUnique({
    where: { id: endorsement.id, state: 'shown' },
    select: { name: true, town: true, country: true, resolution: true },
  })
  if (!row?.resolution) return { ok: false, reason: 'not-now' }
  const { resolution, country, name, town } = row
  const source = await readSetSource(context, modelLetterId)
  if (['won', 'ended', 'archived'].includes(source.campaign.state)) return { ok: false, reason: 'over' }
  if (source.stoppedAt || !isGateOpen(await readHarmGate(context, modelLetterId))) return { ok: false, reason: 'gate' }
  const { addressedState: state, overrides, fallbackId } = source
  const answer = await readDoor(context, { state, country, overrideId: overrides[country], fallbackId })
  if (!answer.ok) return { ok: false, reason: 'no-door' }
  const addressee = await db.addressee.findUniqueOrThrow({
    where: { id: answer.door.addressee.id },
    select: setAddressee,
  })
  const { locale, title, text, place } = resolution
  const today = dayOf(now)
  const reference = createCode(8)
  const content = composeSetLetter({
    locale,
    reference,
    model: { subject: title, text, demands: [] },
    block: blockFor(addressee, { locale, country }),
    from: { name, address: [], town: town || place, country, email: '' },
    date: today,
  })
  const textHash = hashContent(content)
  return db.$transaction(async (tx) => {
    const [shown] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM endorsements WHERE id = ${endorsement.id}::uuid AND state = 'shown' FOR SHARE`
    if (!shown) return { ok: false, reason: 'not-now' }
    const { count } = await tx.letter.createMany({
      skipDuplicates: true,
      data: {
        origin: 'branch',
        state: 'frozen',
        setKey,
        modelLetterId,
        addresseeId: addressee.id,
        locale,
        country,
        reference,
        content,
        textHash,
        demo: source.campaign.demo,
        draftId: randomUUID(),
        frozenAt: now,
        datedOn: today,
        createdOn: today,
      },
    })
    const { id } = await tx.letter.findUniqueOrThrow({ where: { setKey }, select: { id: true } })
    if (count > 0) {
      const signed = { state: 'confirmed', confirmedHash: textHash, answeredOn: today } as const
      await tx.signatory.create({
        data: { letterId: id, position: 0, name, town, country, ...signed },
        select: { id: true },
      })
      await recordAction(tx, { by, teamId, action: 'resolution.letter', object: `letter:${id}`, at: now })
    }
    return { ok: true, id }
  })
}
