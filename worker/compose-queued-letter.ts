import { letter as letterMail } from '@/emails/letter'
import { chooseCc } from '@/features/copies/choose-cc'
import { finalRecipient } from '@/features/letters/rules'
import { chooseAddress } from './choose-address'
import { type Composer, gone } from './composing'
import { openLetter } from './open-letter'

/** Writes one letter as it goes to its door. The last word on where it goes is said here. */
export const composeQueuedLetter: Composer<'letter'> = async (composing, chosen) => {
  const letter = await openLetter(composing, composing.mail.aboutId ?? '')
  if (!letter) return gone
  if (letter.stopped) return { ok: false, reason: 'stopped' }
  const sender = letter.senderEmail ?? chosen.sender
  const { email, demo } = finalRecipient(chosen, { ...letter, senderEmail: sender })
  if (email === undefined) return gone
  const address = demo ? email : await chooseAddress(composing, letter.addresseeId, email)
  if (address === undefined) return gone
  const { subject, text } = letter
  const cc = demo ? [] : await chooseCc(composing, letter)
  return {
    ok: true,
    mail: {
      email: address,
      ...letterMail({ subject, text, demo, locale: composing.mail.locale }),
      attachments: [],
      fromName: letter.fromName,
      ...(letter.replyTo ? { replyTo: letter.replyTo } : {}),
      cc,
    },
  }
}
