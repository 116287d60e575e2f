import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

export interface ProposalLink {
  /** The page on which they confirm, change and take back. */
  url: string
  /** Days for which the address is kept after the answer. */
  keptDays: number
  site: string
}

/** Asks whoever has the mailbox whether a proposal is theirs. Names neither what is proposed nor to whom. */
export function proposalLink({ locale, t }: Words, { url, keptDays, site }: ProposalLink): Message {
  return {
    locale,
    subject: t('proposal-link.subject'),
    preheader: t('proposal-link.preheader'),
    title: t('proposal-link.title'),
    blocks: [
      { kind: 'paragraph', text: t('proposal-link.lead') },
      { kind: 'button', label: t('proposal-link.button'), url },
      { kind: 'paragraph', text: t('proposal-link.keep') },
      { kind: 'heading', text: t('parts.notYouTitle') },
      { kind: 'paragraph', text: t('proposal-link.notYou') },
      { kind: 'heading', text: t('parts.dataTitle') },
      { kind: 'paragraph', text: t('proposal-link.data', { days: keptDays }) },
    ],
    footer: t('parts.footer', { site }),
  }
}

export const preview: ProposalLink = {
  url: 'https://example.org/en/proposals/dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  keptDays: 30,
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={proposalLink(mailWords(locale), preview)} />
}
