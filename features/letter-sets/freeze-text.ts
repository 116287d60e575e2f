import { readHarmGate } from '@/features/cases/read-harm-gate'
import { isGateOpen } from '@/features/cases/rules'
import type { Writer } from '@/features/context'
import { hashContent, type LetterContent, readLetterContent } from '@/features/letters/assemble-letter'
import { bodyText } from '@/features/letters/parse-body'
import { eraseSignatoryAddresses } from '@/features/signatories/erase-signatory-addresses'
import { standingOf } from '@/features/signatories/rules'
import { lockLetter } from './lock-letter'
import { writerOf } from './recompose-letter'
import { isLetterOpen } from './rules'

export type FreezeOutcome =
  | { ok: true; frozen: boolean }
  /** nobody: people were asked, and none has confirmed this text. gate: a second organiser must look first. */
  | { ok: false; reason: 'nobody' | 'gate' }

/** What the site shows of a letter that is out: subject, and the text from salutation to close. */
export function publishedText({ subject, salutation, body, close }: LetterContent) {
  return { publishedSubject: subject, publishedText: [salutation, bodyText(body), close].join('\n\n') }
}

/**
 * Freezes the text of a letter, in the caller's transaction: who confirmed exactly this text stays under it, everybody
 * else is taken off. Where nobody was asked to sign, whoever writes it signs it (`alone`). Frozen twice does no harm.
 */
export async function freezeText(
  tx: Writer,
  { id, alone, now }: { id: string; alone: boolean; now: Date },
): Promise<FreezeOutcome> {
  const { state, content: kept } = await lockLetter(tx, id)
  if (!isLetterOpen(state)) return { ok: true, frozen: false }
  const { modelLetterId, country, signatories } = await tx.letter.findUniqueOrThrow({
    where: { id },
    select: {
      modelLetterId: true,
      country: true,
      signatories: { select: { id: true, state: true, confirmedHash: true } },
    },
  })
  if (!isGateOpen(await readHarmGate({ db: tx, now }, modelLetterId))) return { ok: false, reason: 'gate' }
  const content = readLetterContent(kept)
  const textHash = hashContent(content)
  const standing = signatories.map((one) => ({ id: one.id, is: standingOf(one, textHash) }))
  const confirmed = standing.filter(({ is }) => is === 'confirmed').map((one) => one.id)
  const asked = standing.some(({ is }) => is !== 'removed')
  if (confirmed.length === 0 && (asked || !alone)) return { ok: false, reason: 'nobody' }
  await tx.signatory.deleteMany({ where: { letterId: id, id: { notIn: confirmed } } })
  await eraseSignatoryAddresses(tx, id)
  if (confirmed.length === 0) {
    const { name, town, country: at } = writerOf(content, country)
    await tx.signatory.create({
      data: {
        letterId: id,
        position: 0,
        name,
        town: town || null,
        country: at,
        state: 'confirmed',
        confirmedHash: textHash,
      },
      select: { id: true },
    })
  }
  await tx.letter.update({
    where: { id },
    data: { state: 'frozen', textHash, frozenAt: now, ...publishedText(content) },
    select: { id: true },
  })
  return { ok: true, frozen: true }
}
