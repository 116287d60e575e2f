import type { Permitted } from '@/features/access/policy'
import { recordAction } from '@/features/access/record-action'
import type { WebContext } from '@/features/context'
import type { ModelLetterKey } from '@/features/model-letters/load-model-letter'
import { wakeWorkers } from '@/features/outbox/queue-mail'
import { askAgain } from '@/features/signatories/ask-again'
import { lockLetter } from './lock-letter'
import { presentSource, readSetSource, type SetSource, setAddressee } from './read-set-source'
import { recomposeLetter } from './recompose-letter'
import { isBehind } from './rules'

interface UpdateLetters {
  model: Permitted<'edit', ModelLetterKey>
  /** One letter, or every one that is behind. */
  which: { id: string } | 'all'
  /** Who asks signatories again, as their mail names them, and the language of the screen. */
  by: string
  screen: string
}

export interface UpdateOutcome {
  ok: true
  /** Letters that were brought up to date. */
  updated: number
  /** Signatories who are asked again by mail, and those who must be asked by hand. */
  asked: number
  byHand: number
}

/**
 * Brings letters of a set up to date that are behind the model, the demands or the directory. Frozen text never
 * changes: such letters are passed over, as is one whose language is gone from the model. The version goes up, and whoever
 * confirmed another text is asked again. Each letter is its own transaction, so that one cannot hold up the others.
 */
export async function updateLetters(context: WebContext, input: UpdateLetters): Promise<UpdateOutcome> {
  const { db } = context
  const source = await readSetSource({ db }, input.model.id)
  const letters = await db.letter.findMany({
    where: {
      modelLetterId: input.model.id,
      origin: 'campaign',
      state: { in: ['drafting', 'collecting'] },
      ...(input.which !== 'all' && { id: input.which.id }),
    },
    select: { id: true },
  })
  const sum: UpdateOutcome = { ok: true, updated: 0, asked: 0, byHand: 0 }
  for (const { id } of letters) {
    const done = await updateLetter(context, { ...input, source, id })
    if (!done) continue
    sum.updated += 1
    sum.asked += done.asked
    sum.byHand += done.byHand
  }
  if (sum.asked > 0) await wakeWorkers(context)
  return sum
}

async function updateLetter(
  context: WebContext,
  { model, source, id, by, screen }: UpdateLetters & { source: SetSource; id: string },
): Promise<{ asked: number; byHand: number } | undefined> {
  return context.db.$transaction(async (tx) => {
    const { version, state } = await lockLetter(tx, id)
    const letter = await tx.letter.findUniqueOrThrow({
      where: { id },
      select: {
        locale: true,
        country: true,
        reference: true,
        datedOn: true,
        content: true,
        sourceHash: true,
        addressee: { select: setAddressee },
      },
    })
    const { addressee, sourceHash } = letter
    if (!isBehind({ state, sourceHash }, presentSource(source, addressee, letter))) return undefined
    const fresh = recomposeLetter(source, addressee, letter)
    if (!fresh) return undefined
    await tx.letter.update({ where: { id }, data: { ...fresh, version: version + 1 }, select: { id: true } })
    const at = context.now
    await recordAction(tx, { by: model.by, teamId: model.teamId, action: 'letter.update', object: `letter:${id}`, at })
    return askAgain(context, tx, { letterId: id, letterLocale: letter.locale, locale: screen, by })
  })
}
