import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

export interface SignatureOnRecord {
  /** The signer's own page. */
  url: string
  site: string
}

/** Tells somebody who confirmed long ago that nothing is left to do, and gives the way back to their own page. */
export function signatureOnRecord({ locale, t }: Words, { url, site }: SignatureOnRecord): Message {
  return {
    locale,
    subject: t('signature-on-record.subject'),
    preheader: t('signature-on-record.preheader'),
    title: t('signature-on-record.title'),
    blocks: [
      { kind: 'paragraph', text: t('signature-on-record.lead') },
      { kind: 'button', label: t('signature-on-record.button'), url },
      { kind: 'paragraph', text: t('signature-on-record.keep') },
      { kind: 'heading', text: t('parts.notYouTitle') },
      { kind: 'paragraph', text: t('signature-on-record.notYou') },
    ],
    footer: t('parts.footer', { site }),
  }
}

export const preview: SignatureOnRecord = {
  url: 'https://example.org/en/signatures/dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={signatureOnRecord(mailWords(locale), preview)} />
}
