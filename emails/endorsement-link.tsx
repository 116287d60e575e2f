import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

export interface EndorsementLink {
  /** The officer's own page. */
  url: string
  site: string
}

/** Gives the officer of an organisation the way to the page where they confirm. Names neither organisation nor petition. */
export function endorsementLink({ locale, t }: Words, { url, site }: EndorsementLink): Message {
  return {
    locale,
    subject: t('endorsement-link.subject'),
    preheader: t('endorsement-link.preheader'),
    title: t('endorsement-link.title'),
    blocks: [
      { kind: 'paragraph', text: t('endorsement-link.lead') },
      { kind: 'button', label: t('endorsement-link.button'), url },
      { kind: 'paragraph', text: t('endorsement-link.keep') },
      { kind: 'heading', text: t('parts.notYouTitle') },
      { kind: 'paragraph', text: t('endorsement-link.notYou') },
      { kind: 'heading', text: t('parts.dataTitle') },
      { kind: 'paragraph', text: t('endorsement-link.data') },
    ],
    footer: t('parts.footer', { site }),
  }
}

export const preview: EndorsementLink = {
  url: 'https://example.org/en/endorsements/dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={endorsementLink(mailWords(locale), preview)} />
}
