import { confirmLetter } from '@/emails/confirm-letter'
import { letterReceipt } from '@/emails/letter-receipt'
import { mailWords } from '@/emails/parts/words'
import { testLetter } from '@/emails/test-letter'
import { outcomePath } from '@/features/deliveries/rules'
import { letterPath } from '@/features/letters/rules'
import { forgiveMails } from '@/features/outbox/allow-mail'
import { composeDigest } from './compose-digest'
import { composeQueuedLetter } from './compose-queued-letter'
import { type Composer, type Composers, composed, gone, siteName } from './composing'
import { openLetter } from './open-letter'

/** A receipt waits this long for its letter's turn in the queue; then it says that the letter still stands in line. */
const longestWait = 30 * 24 * 3_600_000

const composeConfirmation: Composer<'confirm_letter'> = async (composing, { email, token, code }) => {
  const { db, mail, siteUrl } = composing
  const model = await db.letter.findUnique({ where: { id: mail.aboutId ?? '' }, select: { modelLetterId: true } })
  const url = siteUrl + letterPath.confirm(mail.locale, token)
  const codeUrl = siteUrl + letterPath.code(mail.locale, model?.modelLetterId ?? '')
  const message = confirmLetter(mailWords(mail.locale), { url, code, codeUrl, site: siteName(composing) })
  return composed(email, message, mail.aboutId ?? '')
}

const composeTest: Composer<'test_letter'> = ({ mail }, { email, fromName, ...letter }) => {
  const written = testLetter({ ...letter, locale: mail.locale })
  return { ok: true, mail: { email, fromName, ...written, attachments: [] } }
}

const composeReceipt: Composer<'letter_receipt'> = async (composing, { code }) => {
  const { db, mail, siteUrl, now } = composing
  const letter = await openLetter(composing, mail.aboutId ?? '')
  if (!letter?.senderEmail) return gone
  // Who confirmed a letter is no stranger: the mails of the day are forgiven, and many letters may be written in one.
  if (mail.lastCode === null) await forgiveMails(composing, { kind: 'confirm_letter', email: letter.senderEmail })
  const delivery = await db.delivery.findFirst({
    where: { letterId: letter.id, channel: 'our_mail' },
    orderBy: { attempt: 'desc' },
    select: { state: true },
  })
  if (!delivery) return gone
  const open = delivery.state === 'queued' || delivery.state === 'planned'
  if (open && now.getTime() - mail.createdAt.getTime() < longestWait) return { ok: false, reason: 'later' }
  const outcome = open ? 'queued' : delivery.state === 'recorded' ? 'handed_over' : delivery.state
  return composed(
    letter.senderEmail,
    letterReceipt(mailWords(mail.locale), {
      outcome: outcome === 'planned' ? 'queued' : outcome,
      demo: letter.demo || letter.campaignDemo,
      outcomeUrl: siteUrl + outcomePath(code),
      letter: { subject: letter.subject, text: letter.text },
      site: siteName(composing),
    }),
  )
}

/** Writes letters, and the mails that belong to them. */
export const letterMails: Composers<'confirm_letter' | 'letter' | 'letter_digest' | 'letter_receipt' | 'test_letter'> =
  {
    confirm_letter: composeConfirmation,
    letter: composeQueuedLetter,
    letter_digest: composeDigest,
    letter_receipt: composeReceipt,
    test_letter: composeTest,
  }
