import type { Message } from '@/emails/parts/message'
import { Sheet } from '@/emails/parts/sheet'
import { mailWords, type Words } from '@/emails/parts/words'

export interface StatementComment {
  /** The page on which they confirm and take back. */
  url: string
  site: string
}

/** Asks whoever has the mailbox whether a comment is theirs. Names no text. */
export function statementComment({ locale, t }: Words, { url, site }: StatementComment): Message {
  return {
    locale,
    subject: t('statement-comment.subject'),
    preheader: t('statement-comment.preheader'),
    title: t('statement-comment.title'),
    blocks: [
      { kind: 'paragraph', text: t('statement-comment.lead') },
      { kind: 'button', label: t('statement-comment.button'), url },
      { kind: 'paragraph', text: t('statement-comment.keep') },
      { kind: 'heading', text: t('parts.notYouTitle') },
      { kind: 'paragraph', text: t('statement-comment.notYou') },
      { kind: 'heading', text: t('parts.dataTitle') },
      { kind: 'paragraph', text: t('statement-comment.data') },
    ],
    footer: t('parts.footer', { site }),
  }
}

export const preview: StatementComment = {
  url: 'https://example.org/en/comments/dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  site: 'example.org',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return <Sheet message={statementComment(mailWords(locale), preview)} />
}
