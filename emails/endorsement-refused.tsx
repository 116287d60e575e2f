import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

export interface EndorsementRefused {
  /** The officer's own page. */
  url: string
  /** Why, in the words of the organiser. */
  reason: string
  site: string
}

/** Tells the officer of an organisation why it is not shown, or not any more. */
export function endorsementRefused({ locale, t }: Words, { url, reason, site }: EndorsementRefused): Message {
  return {
    locale,
    subject: t('endorsement-refused.subject'),
    preheader: t('endorsement-refused.preheader'),
    title: t('endorsement-refused.title'),
    blocks: [
      { kind: 'paragraph', text: t('endorsement-refused.lead') },
      { kind: 'button', label: t('endorsement-refused.button'), url },
      { kind: 'paragraph', text: t('endorsement-refused.next') },
      { kind: 'quote', title: t('endorsement-refused.reasonTitle'), text: reason },
    ],
    footer: t('parts.footer', { site }),
  }
}

export const preview: EndorsementRefused = {
  url: 'https://example.org/en/endorsements/dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  reason: 'We called your office, and nobody there knew of it. Please write to us from an address of the union.',
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={endorsementRefused(mailWords(locale), preview)} />
}
