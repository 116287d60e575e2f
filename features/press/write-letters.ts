import { randomUUID } from 'node:crypto'
import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import { readHarmGate } from '@/features/cases/read-harm-gate'
import { isGateOpen } from '@/features/cases/rules'
import type { Context, Writer } from '@/features/context'
import { dayOf } from '@/features/days'
import { type SetAddressee, setAddressee } from '@/features/letter-sets/read-set-source'
import { hashContent } from '@/features/letters/assemble-letter'
import type { ModelLetterKey } from '@/features/model-letters/load-model-letter'
import { createCode } from '@/features/safety/create-token'
import { composePressLetter } from './compose-press-letter'
import { pressKey } from './rules'
import type { PressForm } from './schema'

interface WriteLetters {
  model: Permitted<'sendLetters', ModelLetterKey>
  form: PressForm
}

export type PressOutcome =
  | { ok: true; letters: { id: string; addresseeId: string; begun: boolean }[] }
  | { ok: false; reason: 'gate' | 'stopped' | 'over' | 'unknown-newspaper' }

/**
 * Writes one letter to each of the chosen editors, with its text frozen: from the same words, each with its own
 * salutation and reference. A newspaper that has its letter from this model letter already keeps it. Nothing is mailed
 * here. Refuses while a second organiser must look first, and a campaign that is over.
 */
export async function writeLetters({ db, now }: Context, { model, form }: WriteLetters): Promise<PressOutcome> {
  const { id: modelLetterId, by, teamId } = model
  const wanted = [...new Set(form.editors)]
  return db.$transaction(async (tx): Promise<PressOutcome> => {
    const { stoppedAt, campaign } = await tx.modelLetter.findUniqueOrThrow({
      where: { id: modelLetterId },
      select: { stoppedAt: true, campaign: { select: { demo: true, state: true } } },
    })
    if (stoppedAt !== null) return { ok: false, reason: 'stopped' }
    if (['won', 'ended', 'archived'].includes(campaign.state)) return { ok: false, reason: 'over' }
    if (!isGateOpen(await readHarmGate({ db: tx, now }, modelLetterId))) return { ok: false, reason: 'gate' }
    const newspapers = await tx.addressee.findMany({
      where: { id: { in: wanted }, kind: 'newspaper', removedAt: null },
      orderBy: { id: 'asc' },
      select: setAddressee,
    })
    if (newspapers.length !== wanted.length) return { ok: false, reason: 'unknown-newspaper' }
    const letters = []
    for (const newspaper of newspapers) {
      letters.push(await writeLetter(tx, { modelLetterId, form, newspaper, demo: campaign.demo, now }))
    }
    const object = `model-letter:${modelLetterId}`
    await recordAction(tx, { by, teamId, action: 'press.write', object, at: now })
    return { ok: true, letters }
  })
}

interface WriteLetter {
  modelLetterId: string
  form: PressForm
  newspaper: SetAddressee
  demo: boolean
  now: Date
}

async function writeLetter(tx: Writer, { modelLetterId, form, newspaper, demo, now }: WriteLetter) {
  const { locale, subject, text, name, role, organisation, capacity, town, email } = form
  const { id: addresseeId, blocks, ...office } = newspaper
  const country = office.hostCountry
  const setKey = pressKey(modelLetterId, addresseeId)
  const reference = createCode(8)
  const today = dayOf(now)
  const content = composePressLetter({
    locale,
    subject,
    text,
    newspaper: office,
    reference,
    date: today,
    block: blocks.find((one) => one.locale === locale),
    from: { name, town, country, email },
  })
  const textHash = hashContent(content)
  // Whoever comes second finds the letter there and leaves it as it is.
  const { count } = await tx.letter.createMany({
    skipDuplicates: true,
    data: {
      origin: 'press',
      state: 'frozen',
      setKey,
      modelLetterId,
      addresseeId,
      locale,
      country,
      demo,
      reference,
      content,
      textHash,
      draftId: randomUUID(),
      frozenAt: now,
      datedOn: today,
      createdOn: today,
    },
  })
  const { id } = await tx.letter.findUniqueOrThrow({ where: { setKey }, select: { id: true } })
  if (count > 0) {
    await tx.signatory.create({
      data: {
        letterId: id,
        position: 0,
        name,
        role,
        organisation,
        capacity,
        town,
        country,
        state: 'confirmed',
        confirmedHash: textHash,
        answeredOn: today,
      },
      select: { id: true },
    })
  }
  return { id, addresseeId, begun: count > 0 }
}
