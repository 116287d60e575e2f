import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'
import { sharedMailbox } from './parts/shared-mailbox'

export interface ConfirmSignature {
  /** The page with the button, its token in the path. */
  url: string
  code: string
  /** The page where the code can be typed. */
  codeUrl: string
  /** In whose name the form is, where somebody else has signed with this address. */
  name?: string | undefined
  site: string
}

/** Asks whoever holds the address to confirm. Says not what: only the page behind the link does. */
export function confirmSignature({ locale, t }: Words, { url, code, codeUrl, name, site }: ConfirmSignature): Message {
  return {
    locale,
    subject: t('confirm-signature.subject'),
    preheader: t('confirm-signature.preheader'),
    title: t('confirm-signature.title'),
    blocks: [
      { kind: 'paragraph', text: t('confirm-signature.lead') },
      { kind: 'button', label: t('confirm-signature.button'), url },
      { kind: 'code', label: t('parts.code.label'), code, place: t('parts.code.place'), url: codeUrl },
      { kind: 'paragraph', text: t('confirm-signature.life') },
      ...sharedMailbox(t, name),
      { kind: 'heading', text: t('parts.notYouTitle') },
      { kind: 'paragraph', text: t('confirm-signature.notYou') },
      { kind: 'heading', text: t('parts.dataTitle') },
      { kind: 'paragraph', text: t('confirm-signature.data') },
    ],
    footer: t('parts.footer', { site }),
  }
}

export const preview: ConfirmSignature = {
  url: 'https://example.org/en/signatures/dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk/confirm',
  code: 'K7QM-4TXP',
  codeUrl: 'https://example.org/en/signatures/code',
  name: 'Ben Signer',
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={confirmSignature(mailWords(locale), preview)} />
}
