import { assembleLetter, readLetterContent } from '@/features/letters/assemble-letter'
import { letterText } from '@/features/letters/compose-letter'
import { sealedLetterSchema } from '@/features/letters/schema'
import { pickTranslation } from '@/features/places/pick-translation'
import { openAsWorker } from '@/features/safety/seal-for-worker'
import { listConfirmed } from '@/features/signatories/list-confirmed'
import type { Composing } from './composing'

/** A letter as its mail carries it, whoever wrote it. */
export interface OpenedLetter {
  id: string
  addresseeId: string
  modelLetterId: string
  /** Language of the letter. */
  locale: string
  country: string
  /** Written by a supporter; otherwise by the campaign. */
  personal: boolean
  subject: string
  text: string
  /** The name before ours in From; empty for a sender who shows none. */
  fromName: string
  /** Where answers go, when the sender wants them. */
  replyTo: string | undefined
  /** The supporter's own address; undefined for a letter of the campaign. */
  senderEmail: string | undefined
  demo: boolean
  campaignDemo: boolean
  /** Its case changed: nothing of it goes out. */
  stopped: boolean
}

/**
 * Opens a letter: a supporter's out of its sealed box, the campaign's own with those who confirmed it. Undefined once it
 * is forgotten.
 */
export async function openLetter({ db, keys }: Composing, id: string): Promise<OpenedLetter | undefined> {
  const row = await db.letter.findUnique({
    where: { id },
    select: {
      id: true,
      origin: true,
      addresseeId: true,
      modelLetterId: true,
      locale: true,
      country: true,
      demo: true,
      sealed: true,
      keyId: true,
      content: true,
      reference: true,
      modelLetter: {
        select: {
          stoppedAt: true,
          addresseeRedaction: true,
          campaign: {
            select: {
              demo: true,
              originalLocale: true,
              translations: { select: { locale: true, title: true } },
              mailbox: { select: { address: true, enabled: true } },
            },
          },
        },
      },
    },
  })
  if (!row) return undefined
  const { sealed, keyId, content, reference, origin, modelLetter, ...letter } = row
  const { campaign, stoppedAt, addresseeRedaction } = modelLetter
  const about = {
    ...letter,
    personal: origin === 'supporter',
    campaignDemo: campaign.demo,
    stopped: stoppedAt !== null,
  }
  if (origin === 'supporter') {
    if (!sealed || !keyId) return undefined
    const opened = sealedLetterSchema.parse(openAsWorker(keys, { sealed, keyId }))
    const { email, fromName, replyTo, subject, text } = opened
    return { ...about, subject, text, fromName, replyTo: replyTo ? email : undefined, senderEmail: email }
  }
  if (!content) return undefined
  const kept = readLetterContent(content)
  const written = assembleLetter(kept, await listConfirmed({ db }, id), addresseeRedaction)
  return {
    ...about,
    subject: reference ? `${written.subject} [${reference}]` : written.subject,
    text: letterText(written),
    fromName: pickTranslation(campaign.translations, letter.locale, campaign.originalLocale)?.title ?? '',
    // Answers come to the campaign's mailbox, or to the address in the letterhead.
    replyTo: campaign.mailbox?.enabled ? campaign.mailbox.address : kept.from?.email || undefined,
    senderEmail: undefined,
  }
}
