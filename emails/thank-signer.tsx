import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

export interface ThankSigner {
  /** The signer's own page. */
  url: string
  /** With which the count is checked; undefined where none can be made any more. */
  receipt?: string | undefined
  /** What the organisers say, as they wrote it; empty when nothing. */
  sentence: string
  site: string
}

/** Thanks somebody who has confirmed, and gives the way to their own page. Says not for what. */
export function thankSigner({ locale, t }: Words, { url, receipt, sentence, site }: ThankSigner): Message {
  return {
    locale,
    subject: t('thank-signer.subject'),
    preheader: t('thank-signer.preheader'),
    title: t('thank-signer.title'),
    blocks: [
      { kind: 'paragraph', text: t('thank-signer.lead') },
      { kind: 'button', label: t('thank-signer.button'), url },
      { kind: 'paragraph', text: t('thank-signer.keep') },
      ...(receipt === undefined
        ? []
        : [
            { kind: 'facts' as const, facts: [{ name: t('thank-signer.receipt'), value: receipt }] },
            { kind: 'paragraph' as const, text: t('thank-signer.check') },
          ]),
      ...(sentence === '' ? [] : [{ kind: 'quote' as const, title: t('thank-signer.organisers'), text: sentence }]),
      { kind: 'heading', text: t('parts.notYouTitle') },
      { kind: 'paragraph', text: t('thank-signer.notYou') },
    ],
    footer: t('parts.footer', { site }),
  }
}

export const preview: ThankSigner = {
  url: 'https://example.org/en/signatures/dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  receipt: 'K7QM-4TXP-0W2E-9ZJD',
  sentence: 'We are grateful for each of you.',
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={thankSigner(mailWords(locale), preview)} />
}
