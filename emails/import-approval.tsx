import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

export interface ImportApproval {
  url: string
  /** From when on the link works. */
  opensAt: Date
  site: string
}

/** Tells the only one of a team that signatures were brought in their name, and brings the link that approves it. */
export function importApproval({ locale, t, day }: Words, { url, opensAt, site }: ImportApproval): Message {
  const when = `${day(opensAt)}, ${opensAt.toISOString().slice(11, 16)} UTC`
  return {
    locale,
    subject: t('import-approval.subject'),
    preheader: t('import-approval.preheader'),
    title: t('import-approval.title'),
    blocks: [
      { kind: 'paragraph', text: t('import-approval.lead') },
      { kind: 'paragraph', text: t('import-approval.when', { when }) },
      { kind: 'button', label: t('import-approval.button'), url },
      { kind: 'heading', text: t('import-approval.notYouTitle') },
      { kind: 'paragraph', text: t('import-approval.notYou') },
    ],
    footer: t('import-approval.footer', { site }),
  }
}

export const preview: ImportApproval = {
  url: 'https://example.org/en/desk/collected/0198f3c2-7e3e-7a51-9a8c-1f2e3d4c5b6a/approve/dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  opensAt: new Date('2026-05-26T16:00:00Z'),
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={importApproval(mailWords(locale), preview)} />
}
