import { confirmLetter } from '@/emails/confirm-letter'
import { letter as letterText } from '@/emails/letter'
import { letterReceipt } from '@/emails/letter-receipt'
import { mailWords } from '@/emails/parts/words'
import { outcomePath } from '@/features/deliveries/rules'
import { finalRecipient, letterPath } from '@/features/letters/rules'
import { type SealedLetter, sealedLetterSchema } from '@/features/letters/schema'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { type Composing, type Composition, composed, gone, openPayload, siteName } from './composing'

/** A receipt waits this long for its letter's end; then it says that we are still trying. */
const longestWait = 24 * 3_600_000

/** Writes the mails that belong to a letter, and the letter itself. */
export async function composeLetterMail(composing: Composing): Promise<Composition> {
  const { mail, siteUrl } = composing
  if (mail.kind === 'confirm_letter') {
    const { email, token, code } = openPayload(composing, 'confirm_letter')
    const url = siteUrl + letterPath.confirm(mail.locale, token)
    const codeUrl = siteUrl + letterPath.code(mail.locale)
    return composed(email, confirmLetter(mailWords(mail.locale), { url, code, codeUrl, site: siteName(composing) }))
  }
  const letter = await loadLetter(composing)
  if (!letter) return gone
  return mail.kind === 'letter' ? composeLetter(composing, letter) : composeReceipt(composing, letter)
}

interface OpenedLetter extends SealedLetter {
  demo: boolean
  campaignDemo: boolean
}

/** The frozen letter and its sender; undefined once they have been forgotten. */
async function loadLetter({ db, keys, mail }: Composing): Promise<OpenedLetter | undefined> {
  const row = await db.letter.findUnique({
    where: { id: mail.letterId ?? '' },
    select: {
      sealed: true,
      keyId: true,
      demo: true,
      modelLetter: { select: { campaign: { select: { demo: true } } } },
    },
  })
  if (!row?.sealed || !row.keyId) return undefined
  const opened = sealedLetterSchema.parse(openAsWorker(keys, { sealed: row.sealed, keyId: row.keyId }))
  return { ...opened, demo: row.demo, campaignDemo: row.modelLetter.campaign.demo }
}

/** The last word on where a letter goes is said here: one of a demonstration goes to its sender. */
function composeLetter(composing: Composing, letter: OpenedLetter): Composition {
  const chosen = openPayload(composing, 'letter')
  const { email, demo } = finalRecipient(chosen, { ...letter, senderEmail: letter.email })
  const written = letterText({ subject: letter.subject, text: letter.text, demo, locale: composing.mail.locale })
  return {
    ok: true,
    mail: {
      email,
      ...written,
      attachments: [],
      fromName: letter.fromName,
      ...(letter.replyTo ? { replyTo: letter.email } : {}),
    },
  }
}

async function composeReceipt(composing: Composing, letter: OpenedLetter): Promise<Composition> {
  const { db, mail, siteUrl, now } = composing
  const delivery = await db.delivery.findUnique({ where: { id: mail.deliveryId ?? '' }, select: { state: true } })
  if (!delivery) return gone
  const { code } = openPayload(composing, 'letter_receipt')
  const open = delivery.state === 'queued' || delivery.state === 'planned'
  if (open && now.getTime() - mail.createdAt.getTime() < longestWait) return { ok: false, reason: 'later' }
  const outcome = open ? 'queued' : delivery.state === 'recorded' ? 'handed_over' : delivery.state
  return composed(
    letter.email,
    letterReceipt(mailWords(mail.locale), {
      outcome: outcome === 'planned' ? 'queued' : outcome,
      demo: letter.demo || letter.campaignDemo,
      outcomeUrl: siteUrl + outcomePath(code),
      letter: { subject: letter.subject, text: letter.text },
      site: siteName(composing),
    }),
  )
}
