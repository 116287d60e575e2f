import { recordAction } from '@/features/access/record-action'
import type { WebContext } from '@/features/context'
import type { EditableSetLetter } from '@/features/letters/load-set-letter'
import { wakeWorkers } from '@/features/outbox/queue-mail'
import { askAgain } from '@/features/signatories/ask-again'
import { composeSetLetter, hashSource } from './compose-set-letter'
import { lockLetter } from './lock-letter'
import { blockFor, modelText, readSetSource, setAddressee } from './read-set-source'
import { isLetterOpen } from './rules'
import type { LetterHead } from './schema'

interface ChangeHead {
  letter: EditableSetLetter
  head: LetterHead
  /** Who asks signatories again, as their mail names them, and the language of the screen. */
  by: string
  screen: string
}

/**
 * Gives a letter another letterhead, day or language; its text is written anew from the model. Refuses a language the
 * model is not written in, and a letter whose text is frozen. Whoever confirmed another text is asked again.
 */
export async function changeLetterhead(
  context: WebContext,
  { letter, head, by, screen }: ChangeHead,
): Promise<{ ok: true; asked: number } | { ok: false; reason: 'frozen' | 'no-text' }> {
  const { db, now } = context
  const { locale, date, ...from } = head
  const { country, teamId } = letter
  const source = await readSetSource({ db }, letter.modelLetterId)
  const model = modelText(source, { locale, country })
  if (!model || !source.locales.includes(locale)) return { ok: false, reason: 'no-text' }
  const outcome = await db.$transaction(
    async (tx): Promise<{ ok: true; asked: number } | { ok: false; reason: 'frozen' }> => {
      const { state, version } = await lockLetter(tx, letter.id)
      if (!isLetterOpen(state)) return { ok: false, reason: 'frozen' }
      const row = await tx.letter.findUniqueOrThrow({
        where: { id: letter.id },
        select: { reference: true, addressee: { select: setAddressee } },
      })
      const block = blockFor(row.addressee, { locale, country })
      const content = composeSetLetter({ locale, model, block, from, date, reference: row.reference ?? '' })
      await tx.letter.update({
        where: { id: letter.id },
        data: { content, locale, datedOn: date, sourceHash: hashSource(model, block), version: version + 1 },
        select: { id: true },
      })
      const { asked } = await askAgain(context, tx, { letterId: letter.id, letterLocale: locale, locale: screen, by })
      await recordAction(tx, { by: letter.by, teamId, action: 'letter.change', object: `letter:${letter.id}`, at: now })
      return { ok: true, asked }
    },
  )
  if (outcome.ok && outcome.asked > 0) await wakeWorkers(context)
  return outcome
}
