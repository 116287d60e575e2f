import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'
import { sharedMailbox } from './parts/shared-mailbox'

export interface RemindSignature {
  /** The page with the button, its token in the path. */
  url: string
  code: string
  /** The page where the code can be typed. */
  codeUrl: string
  /** In whose name the form is, where somebody else has signed with this address. */
  name?: string | undefined
  /** For how many hours link and code are good. */
  hours: number
  /** No more reminders come. */
  last: boolean
  site: string
}

/** Reminds whoever holds the address that it is still to be confirmed. Says not what, like the first mail. */
export function remindSignature({ locale, t }: Words, mail: RemindSignature): Message {
  const { url, code, codeUrl, name, hours, last, site } = mail
  return {
    locale,
    subject: t('remind-signature.subject'),
    preheader: t('remind-signature.preheader'),
    title: t('remind-signature.title'),
    blocks: [
      { kind: 'paragraph', text: t('remind-signature.lead') },
      { kind: 'button', label: t('remind-signature.button'), url },
      { kind: 'code', label: t('parts.code.label'), code, place: t('parts.code.place'), url: codeUrl },
      { kind: 'paragraph', text: t('remind-signature.life', { hours }) },
      { kind: 'paragraph', text: last ? t('remind-signature.last') : t('remind-signature.once') },
      ...sharedMailbox(t, name),
      { kind: 'heading', text: t('parts.notYouTitle') },
      { kind: 'paragraph', text: t('remind-signature.notYou') },
    ],
    footer: t('parts.footer', { site }),
  }
}

export const preview: RemindSignature = {
  url: 'https://example.org/en/signatures/dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk/confirm',
  code: 'K7QM-4TXP',
  codeUrl: 'https://example.org/en/signatures/code',
  name: 'Ben Signer',
  hours: 23,
  last: false,
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={remindSignature(mailWords(locale), preview)} />
}
