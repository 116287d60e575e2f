import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

export interface ProposalAnswered {
  /** The page of whoever proposed it. */
  url: string
  isAccepted: boolean
  /** What the organisers write to it; empty for nothing. */
  answer: string
  /** Days for which the address is kept. */
  keptDays: number
  site: string
}

/** Tells whoever proposed something what the organisers decided. */
export function proposalAnswered({ locale, t }: Words, given: ProposalAnswered): Message {
  const { url, isAccepted, answer, keptDays, site } = given
  const decided = isAccepted ? 'accepted' : 'rejected'
  return {
    locale,
    subject: t('proposal-answered.subject'),
    preheader: t('proposal-answered.preheader'),
    title: t(`proposal-answered.${decided}.title`),
    blocks: [
      { kind: 'paragraph', text: t(`proposal-answered.${decided}.lead`) },
      { kind: 'button', label: t('proposal-answered.button'), url },
      { kind: 'paragraph', text: t('proposal-answered.data', { days: keptDays }) },
      ...(answer === '' ? [] : [{ kind: 'quote' as const, title: t('proposal-answered.answerTitle'), text: answer }]),
    ],
    footer: t('parts.footer', { site }),
  }
}

export const preview: ProposalAnswered = {
  url: 'https://example.org/en/proposals/dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  isAccepted: false,
  answer: 'There is a petition with the same demand already. Please sign that one.',
  keptDays: 30,
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={proposalAnswered(mailWords(locale), preview)} />
}
