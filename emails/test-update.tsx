import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

export interface TestUpdate {
  title: string
  summary: string
  /** The preview of its page on the desk. */
  url: string
  site: string
}

/** The mail that signers would get, to the organiser who wrote it; it stops nobody's mails. */
export function testUpdate({ locale, t }: Words, { title, summary, url, site }: TestUpdate): Message {
  return {
    locale,
    subject: t('test-update.subject'),
    preheader: t('update.preheader'),
    title: t('update.title'),
    blocks: [
      { kind: 'paragraph', text: t('test-update.lead') },
      { kind: 'paragraph', text: t('update.lead') },
      { kind: 'paragraph', text: t('update.why') },
      { kind: 'quote', title, text: summary },
      { kind: 'button', label: t('update.button'), url },
      { kind: 'heading', text: t('parts.stopTitle') },
      { kind: 'paragraph', text: t('test-update.stop') },
    ],
    footer: t('update.footer', { site }),
  }
}

export const preview: TestUpdate = {
  title: 'A first answer',
  summary: 'The ministry has answered. We say what it promises, and what it leaves out.',
  url: 'https://example.org/en/desk/updates/019a0000-0000-7000-8000-000000000000/preview',
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={testUpdate(mailWords(locale), preview)} />
}
