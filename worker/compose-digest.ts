import { letter as letterMail } from '@/emails/letter'
import { writeDigest } from '@/features/letters/write-digest'
import { chooseAddress } from './choose-address'
import { type Composer, gone } from './composing'
import { type OpenedLetter, openLetter } from './open-letter'

/**
 * Writes the one mail that carries the letters bound into a digest. What became a demonstration after it was bound goes
 * to nobody.
 */
export const composeDigest: Composer<'letter_digest'> = async (composing, chosen) => {
  const { db, mail, now } = composing
  const members = await db.outboxMail.findMany({
    where: { digestId: mail.id, state: { in: ['waiting', 'unknown'] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { aboutId: true },
  })
  const letters: OpenedLetter[] = []
  for (const { aboutId } of members) {
    const letter = await openLetter(composing, aboutId ?? '')
    if (letter) letters.push(letter)
  }
  const [first] = letters
  if (!first || letters.some(({ demo, campaignDemo }) => demo || campaignDemo)) return gone
  if (first.stopped) return { ok: false, reason: 'stopped' }
  const email = chosen.to === 'addressee' ? await chooseAddress(composing, first.addresseeId, chosen.email) : undefined
  if (email === undefined) return gone
  const written = writeDigest(first.locale, now, letters)
  const plain = letterMail({ ...written, demo: false, locale: mail.locale })
  return { ok: true, mail: { email, ...plain, attachments: [] } }
}
