import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

export interface ConfirmSignature {
  /** The page with the button, its token in the path. */
  url: string
  code: string
  /** The page where the code can be typed. */
  codeUrl: string
  site: string
}

/** Asks whoever holds the address to confirm. Says not what: only the page behind the link does. */
export function confirmSignature({ locale, t }: Words, { url, code, codeUrl, site }: ConfirmSignature): Message {
  return {
    locale,
    subject: t('confirmSignature.subject'),
    preheader: t('confirmSignature.preheader'),
    title: t('confirmSignature.title'),
    blocks: [
      { kind: 'paragraph', text: t('confirmSignature.lead') },
      { kind: 'button', label: t('confirmSignature.button'), url },
      { kind: 'code', label: t('code.label'), code, place: t('code.place'), url: codeUrl },
      { kind: 'paragraph', text: t('confirmSignature.life') },
      { kind: 'heading', text: t('notYou.title') },
      { kind: 'paragraph', text: t('notYou.signature') },
      { kind: 'heading', text: t('data.title') },
      { kind: 'paragraph', text: t('data.signature') },
    ],
    footer: t('footer', { site }),
  }
}

export const preview: ConfirmSignature = {
  url: 'https://example.org/en/signatures/dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk/confirm',
  code: 'K7QM-4TXP',
  codeUrl: 'https://example.org/en/signatures/code',
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={confirmSignature(mailWords(locale), preview)} />
}
