import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

export interface EventSignUp {
  /** The page on which they confirm and take back. */
  url: string
  site: string
}

/** Asks whoever has the mailbox whether they come. Names neither event nor campaign. */
export function eventSignUp({ locale, t }: Words, { url, site }: EventSignUp): Message {
  return {
    locale,
    subject: t('event-sign-up.subject'),
    preheader: t('event-sign-up.preheader'),
    title: t('event-sign-up.title'),
    blocks: [
      { kind: 'paragraph', text: t('event-sign-up.lead') },
      { kind: 'button', label: t('event-sign-up.button'), url },
      { kind: 'paragraph', text: t('event-sign-up.keep') },
      { kind: 'heading', text: t('parts.notYouTitle') },
      { kind: 'paragraph', text: t('event-sign-up.notYou') },
      { kind: 'heading', text: t('parts.dataTitle') },
      { kind: 'paragraph', text: t('event-sign-up.data') },
    ],
    footer: t('parts.footer', { site }),
  }
}

export const preview: EventSignUp = {
  url: 'https://example.org/en/sign-ups/dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={eventSignUp(mailWords(locale), preview)} />
}
