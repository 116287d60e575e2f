import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

export interface ConfirmLetter {
  /** The page with the button, its token in the path. */
  url: string
  code: string
  /** The page where the code can be typed. */
  codeUrl: string
  site: string
}

/** Asks the sender of a letter to confirm that it may go out. Says not where to. */
export function confirmLetter({ locale, t }: Words, { url, code, codeUrl, site }: ConfirmLetter): Message {
  return {
    locale,
    subject: t('confirm-letter.subject'),
    preheader: t('confirm-letter.preheader'),
    title: t('confirm-letter.title'),
    blocks: [
      { kind: 'paragraph', text: t('confirm-letter.lead') },
      { kind: 'button', label: t('confirm-letter.button'), url },
      { kind: 'code', label: t('parts.code.label'), code, place: t('parts.code.place'), url: codeUrl },
      { kind: 'paragraph', text: t('confirm-letter.life') },
      { kind: 'heading', text: t('parts.notYouTitle') },
      { kind: 'paragraph', text: t('confirm-letter.notYou') },
      { kind: 'heading', text: t('parts.dataTitle') },
      { kind: 'paragraph', text: t('confirm-letter.data') },
    ],
    footer: t('parts.footer', { site }),
  }
}

export const preview: ConfirmLetter = {
  url: 'https://example.org/en/letters/confirm/dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  code: 'K7QM-4TXP',
  codeUrl: 'https://example.org/en/letters/code',
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={confirmLetter(mailWords(locale), preview)} />
}
