import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

export interface Announcement {
  event: 'closed' | 'handed_in' | 'answered' | 'won' | 'case_status'
  /** The page that says what it was. */
  url: string
  /** Where one stops these mails. */
  stopUrl: string
  site: string
}

/** Tells that something has happened with what somebody signed, and not with what: only the page does. */
export function announcement({ locale, t }: Words, { event, url, stopUrl, site }: Announcement): Message {
  return {
    locale,
    subject: t('announcement.subject'),
    preheader: t('announcement.preheader'),
    title: t('announcement.title'),
    blocks: [
      { kind: 'paragraph', text: t(`announcement.events.${event}`) },
      { kind: 'button', label: t('announcement.button'), url },
      { kind: 'heading', text: t('parts.stopTitle') },
      { kind: 'paragraph', text: t('parts.stop') },
      { kind: 'button', label: t('parts.stopButton'), url: stopUrl },
    ],
    footer: t('announcement.footer', { site }),
  }
}

export const preview: Announcement = {
  event: 'handed_in',
  url: 'https://example.org/en/updates/019a0000-0000-7000-8000-000000000000?from=mail',
  stopUrl: 'https://example.org/en/unsubscribe/dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={announcement(mailWords(locale), preview)} />
}
