import { mailWords } from '@/emails/parts/words'

export interface LetterCopy {
  subject: string
  /** What stands above the copy, in the letter's language. */
  coverLine: string
  /** The letter, with as much of its signatories as this reader may see. */
  text: string
  /** Who would get it: a copy of a demonstration goes to the organiser who sent it, and says so above. */
  demoReader: string | undefined
  /** The organiser's language, for the line about the demonstration. */
  locale: string
}

/** A copy of a letter for another reader: the cover line, a rule, the letter. Plain text and nothing of ours in it. */
export function letterCopy({ subject, coverLine, text, demoReader, locale }: LetterCopy): {
  subject: string
  text: string
} {
  const rule = '-'.repeat(72)
  const copy = `${coverLine}\n\n${rule}\n\n${text}\n`
  if (demoReader === undefined) return { subject, text: copy }
  const { t } = mailWords(locale)
  return {
    subject: t('letter.subject', { subject }),
    text: `${t('letter-copy.demo', { reader: demoReader })}\n\n${rule}\n\n${copy}`,
  }
}

export const preview: LetterCopy = {
  subject: 'Nine miners in prison',
  coverLine: 'A copy for your information. The letter went to: Embassy of the Republic of Kazakhstan, Stockholm.',
  text: 'Your Excellency,\n\nWe write to you about nine miners.\n\nYours sincerely,\nA. S.',
  demoReader: 'Ministry of Foreign Affairs of Sweden',
  locale: 'en',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return letterCopy({ ...preview, locale })
}
