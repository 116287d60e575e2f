import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

export interface ProposalAsked {
  /** The page of whoever proposed it. */
  url: string
  /** What the organisers ask. */
  question: string
  /** Days after which it is deleted if nothing comes. */
  days: number
  site: string
}

/** Tells whoever proposed something what the organisers ask about it. */
export function proposalAsked({ locale, t }: Words, { url, question, days, site }: ProposalAsked): Message {
  return {
    locale,
    subject: t('proposal-asked.subject'),
    preheader: t('proposal-asked.preheader'),
    title: t('proposal-asked.title'),
    blocks: [
      { kind: 'paragraph', text: t('proposal-asked.lead') },
      { kind: 'button', label: t('proposal-asked.button'), url },
      { kind: 'paragraph', text: t('proposal-asked.next', { days }) },
      { kind: 'quote', title: t('proposal-asked.questionTitle'), text: question },
    ],
    footer: t('parts.footer', { site }),
  }
}

export const preview: ProposalAsked = {
  url: 'https://example.org/en/proposals/dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  question: 'Which of the two consulates do you mean, and who would speak there?',
  days: 60,
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={proposalAsked(mailWords(locale), preview)} />
}
