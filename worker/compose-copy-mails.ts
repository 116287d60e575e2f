import { letterCopy } from '@/emails/letter-copy'
import { readCopy } from '@/features/copies/list-copies'
import { letterText } from '@/features/letters/compose-letter'
import { type Composer, type Composers, gone } from './composing'

/**
 * Writes a copy of a letter for its reader. One word of "demonstration", then or now, and it goes to the organiser who
 * pressed; while its letter waits for a second look it does not go at all.
 */
const composeCopy: Composer<'letter_copy'> = async (composing, { organiser }) => {
  const { db, mail } = composing
  const row = await db.letterCopy.findUnique({
    where: { id: mail.aboutId ?? '' },
    select: {
      name: true,
      email: true,
      letter: {
        select: { demo: true, modelLetter: { select: { stoppedAt: true, campaign: { select: { demo: true } } } } },
      },
    },
  })
  const copy = row && (await readCopy(composing, mail.aboutId ?? ''))
  if (!row || !copy || row.letter.modelLetter.stoppedAt !== null) return gone
  const demo = row.letter.demo || row.letter.modelLetter.campaign.demo
  const email = demo ? organiser : row.email
  if (email === null) return gone
  const { letter, coverLine, from } = copy
  return {
    ok: true,
    mail: {
      email,
      ...letterCopy({
        subject: letter.subject,
        coverLine,
        text: letterText(letter),
        locale: mail.locale,
        demoReader: demo ? row.name : undefined,
      }),
      attachments: [],
      fromName: from.name,
      ...(from.email && { replyTo: from.email }),
    },
  }
}

/** Writes the mails that carry copies. */
export const copyMails: Composers<'letter_copy'> = { letter_copy: composeCopy }
