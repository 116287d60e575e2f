import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

export interface ExportApproval {
  url: string
  /** From when on the link works. */
  opensAt: Date
  site: string
}

/** Tells the only one of a team that a file was asked for in their name, and brings the link that approves it. */
export function exportApproval({ locale, t, day }: Words, { url, opensAt, site }: ExportApproval): Message {
  const when = `${day(opensAt)}, ${opensAt.toISOString().slice(11, 16)} UTC`
  return {
    locale,
    subject: t('export-approval.subject'),
    preheader: t('export-approval.preheader'),
    title: t('export-approval.title'),
    blocks: [
      { kind: 'paragraph', text: t('export-approval.lead') },
      { kind: 'paragraph', text: t('export-approval.when', { when }) },
      { kind: 'button', label: t('export-approval.button'), url },
      { kind: 'heading', text: t('export-approval.notYouTitle') },
      { kind: 'paragraph', text: t('export-approval.notYou') },
    ],
    footer: t('export-approval.footer', { site }),
  }
}

export const preview: ExportApproval = {
  url: 'https://example.org/en/desk/exports/0198f3c2-7e3e-7a51-9a8c-1f2e3d4c5b6a/approve/dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  opensAt: new Date('2026-05-26T16:00:00Z'),
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={exportApproval(mailWords(locale), preview)} />
}
