import { randomUUID } from 'node:crypto'
import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import { readDoor } from '@/features/addressees/read-door'
import type { Context } from '@/features/context'
import { dayOf } from '@/features/days'
import type { ModelLetterKey } from '@/features/model-letters/load-model-letter'
import { createCode } from '@/features/safety/create-token'
import { composeSetLetter, hashSource } from './compose-set-letter'
import { forgetSet } from './forget-set'
import { blockFor, modelText, readSetSource, type SetSource, setAddressee } from './read-set-source'
import { setKey } from './rules'
import type { LetterHead } from './schema'

interface StartLetter {
  model: Permitted<'edit', ModelLetterKey>
  /** The country whose door it goes to, or an office that the model letter also goes to. */
  to: { country: string } | { body: string }
  head: LetterHead
}

export type StartOutcome =
  | { ok: true; id: string; begun: boolean }
  | { ok: false; reason: 'no-door' | 'no-text' | 'over' }

/**
 * Begins the letter of one country or to one body: finds the country's door (the campaign's own choice first), and
 * writes the model text in one language under a letterhead. A body is written to from the country of the letterhead.
 * Pressed twice it stays one letter. Refuses a country without any door, a language the
 * model is not written in, and a campaign that is over.
 */
export async function startLetter({ db, now }: Context, { model, to, head }: StartLetter): Promise<StartOutcome> {
  const { id: modelLetterId, campaignId, teamId, by } = model
  const toBody = 'body' in to
  const country = toBody ? head.country : to.country
  const key = toBody ? setKey.body(modelLetterId, to.body) : setKey.country(modelLetterId, country)
  const known = await db.letter.findUnique({ where: { setKey: key }, select: { id: true } })
  if (known) return { ok: true, id: known.id, begun: false }
  const source = await readSetSource({ db }, modelLetterId)
  if (['won', 'ended', 'archived'].includes(source.campaign.state)) return { ok: false, reason: 'over' }
  const addressee = toBody
    ? await readBody({ db }, modelLetterId, to.body)
    : await addresseeFor({ db, now }, source, country)
  if (!addressee) return { ok: false, reason: 'no-door' }
  const { locale, date, ...from } = head
  const text = modelText(source, { locale, country })
  if (!text || !source.locales.includes(locale)) return { ok: false, reason: 'no-text' }
  const block = blockFor(addressee, { locale, country })
  const reference = createCode(8)
  return db.$transaction(async (tx) => {
    const { count } = await tx.letter.createMany({
      skipDuplicates: true,
      data: {
        modelLetterId,
        country,
        locale,
        reference,
        toBody,
        setKey: key,
        addresseeId: addressee.id,
        origin: 'campaign',
        state: 'drafting',
        draftId: randomUUID(),
        demo: source.campaign.demo,
        content: composeSetLetter({ locale, model: text, block, from, date, reference }),
        sourceHash: hashSource(text, block),
        datedOn: date,
        createdOn: dayOf(now),
      },
    })
    if (!toBody)
      await tx.setCountry.createMany({ skipDuplicates: true, data: { modelLetterId, country, addedOn: dayOf(now) } })
    const { id } = await tx.letter.findUniqueOrThrow({ where: { setKey: key }, select: { id: true } })
    if (count > 0) {
      await recordAction(tx, { by, teamId, action: 'letter.start', object: `letter:${id}`, at: now })
      await forgetSet(tx, { modelLetterId, campaignId })
    }
    return { ok: true, id, begun: count > 0 }
  })
}

async function addresseeFor(context: Context, source: SetSource, country: string) {
  const door = await readDoor(context, {
    state: source.addressedState,
    country,
    overrideId: source.overrides[country],
    fallbackId: source.fallbackId,
  })
  if (!door.ok) return undefined
  return context.db.addressee.findUniqueOrThrow({ where: { id: door.door.addressee.id }, select: setAddressee })
}

/** An office that the model letter also goes to; undefined for any other. */
async function readBody({ db }: Pick<Context, 'db'>, modelLetterId: string, addresseeId: string) {
  const body = await db.letterBody.findUnique({
    where: { modelLetterId_addresseeId: { modelLetterId, addresseeId }, addressee: { removedAt: null } },
    select: { addressee: { select: setAddressee } },
  })
  return body?.addressee
}
