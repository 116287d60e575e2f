import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

export interface LetterReceipt {
  /** What became of the letter; `queued` is one that is still being tried. */
  outcome: 'handed_over' | 'unknown' | 'failed' | 'queued'
  demo: boolean
  /** The form where the sender tells what happened. */
  outcomeUrl: string
  letter: { subject: string; text: string }
  site: string
}

/** Tells the sender what became of their letter, in no more than we know, with a copy of it. */
export function letterReceipt(
  { locale, t }: Words,
  { outcome, demo, outcomeUrl, letter, site }: LetterReceipt,
): Message {
  return {
    locale,
    subject: t('letter-receipt.subject'),
    preheader: t('letter-receipt.preheader'),
    title: t(`letter-receipt.outcomes.${outcome}.title`),
    blocks: [
      { kind: 'paragraph', text: t(demo ? 'letter-receipt.demo' : `letter-receipt.outcomes.${outcome}.text`) },
      { kind: 'paragraph', text: t('letter-receipt.tell') },
      { kind: 'button', label: t('letter-receipt.button'), url: outcomeUrl },
      { kind: 'paragraph', text: t('letter-receipt.keep') },
      { kind: 'quote', title: t('letter-receipt.copy'), text: `${letter.subject}\n\n${letter.text}` },
    ],
    footer: t('parts.footer', { site }),
  }
}

export const preview: LetterReceipt = {
  outcome: 'handed_over',
  demo: false,
  outcomeUrl: 'https://example.org/o/K7QM-4TXP-99AB',
  letter: {
    subject: 'Nine miners in prison',
    text: 'Your Excellency,\n\nI write to you about nine miners.\n\nYours faithfully,\nAda Signer',
  },
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={letterReceipt(mailWords(locale), preview)} />
}
