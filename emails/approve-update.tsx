import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

export interface ApproveUpdate {
  /** The page of the desk with the button, its token in the query. */
  url: string
  site: string
}

/** To an organiser who is alone: the link by which they approve what they asked to send a day ago. */
export function approveUpdate({ locale, t }: Words, { url, site }: ApproveUpdate): Message {
  return {
    locale,
    subject: t('approve-update.subject'),
    preheader: t('approve-update.preheader'),
    title: t('approve-update.title'),
    blocks: [
      { kind: 'paragraph', text: t('approve-update.lead') },
      { kind: 'button', label: t('approve-update.button'), url },
      { kind: 'heading', text: t('parts.notYouTitle') },
      { kind: 'paragraph', text: t('approve-update.notYou') },
    ],
    footer: t('approve-update.footer', { site }),
  }
}

export const preview: ApproveUpdate = {
  url: 'https://example.org/en/desk/updates/019a0000-0000-7000-8000-000000000000?approve=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={approveUpdate(mailWords(locale), preview)} />
}
