import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

export interface Update {
  /** As its organisers wrote them. */
  title: string
  summary: string
  /** The page with the whole text. */
  url: string
  /** Where one stops these mails. */
  stopUrl: string
  site: string
}

/** News from organisers, below words that say nothing of it; the whole of it is on the page alone. */
export function update({ locale, t }: Words, { title, summary, url, stopUrl, site }: Update): Message {
  return {
    locale,
    subject: t('update.subject'),
    preheader: t('update.preheader'),
    title: t('update.title'),
    blocks: [
      { kind: 'paragraph', text: t('update.lead') },
      { kind: 'paragraph', text: t('update.why') },
      { kind: 'quote', title, text: summary },
      { kind: 'button', label: t('update.button'), url },
      { kind: 'heading', text: t('parts.stopTitle') },
      { kind: 'paragraph', text: t('parts.stop') },
      { kind: 'button', label: t('parts.stopButton'), url: stopUrl },
    ],
    footer: t('update.footer', { site }),
  }
}

export const preview: Update = {
  title: 'A first answer',
  summary: 'The ministry has answered. We say what it promises, and what it leaves out.',
  url: 'https://example.org/en/updates/019a0000-0000-7000-8000-000000000000?from=mail',
  stopUrl: 'https://example.org/en/unsubscribe/dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={update(mailWords(locale), preview)} />
}
