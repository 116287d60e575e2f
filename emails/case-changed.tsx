import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

export interface CaseChanged {
  url: string
  site: string
}

/** Tells an organiser that letters have been stopped. It says of nobody who they are about. */
export function caseChanged({ locale, t }: Words, { url, site }: CaseChanged): Message {
  return {
    locale,
    subject: t('case-changed.subject'),
    preheader: t('case-changed.preheader'),
    title: t('case-changed.title'),
    blocks: [
      { kind: 'paragraph', text: t('case-changed.lead') },
      { kind: 'button', label: t('case-changed.button'), url },
      { kind: 'paragraph', text: t('case-changed.next') },
    ],
    footer: t('case-changed.footer', { site }),
  }
}

export const preview: CaseChanged = {
  url: 'https://example.org/en/desk/cases/019a0000-0000-7000-8000-000000000000',
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={caseChanged(mailWords(locale), preview)} />
}
