import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

export interface PaperCheck {
  url: string
  /** From when on the link works. */
  opensAt: Date
  site: string
}

/** Tells the only one of a team that signatures on paper were entered in their name, and brings the link that counts them. */
export function paperCheck({ locale, t, day }: Words, { url, opensAt, site }: PaperCheck): Message {
  const when = `${day(opensAt)}, ${opensAt.toISOString().slice(11, 16)} UTC`
  return {
    locale,
    subject: t('paper-check.subject'),
    preheader: t('paper-check.preheader'),
    title: t('paper-check.title'),
    blocks: [
      { kind: 'paragraph', text: t('paper-check.lead') },
      { kind: 'paragraph', text: t('paper-check.when', { when }) },
      { kind: 'button', label: t('paper-check.button'), url },
      { kind: 'heading', text: t('paper-check.notYouTitle') },
      { kind: 'paragraph', text: t('paper-check.notYou') },
    ],
    footer: t('paper-check.footer', { site }),
  }
}

export const preview: PaperCheck = {
  url: 'https://example.org/en/desk/paper/0198f3c2-7e3e-7a51-9a8c-1f2e3d4c5b6a/check/dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  opensAt: new Date('2026-05-26T16:00:00Z'),
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={paperCheck(mailWords(locale), preview)} />
}
