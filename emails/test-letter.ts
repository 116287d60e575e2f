import { mailWords } from '@/emails/parts/words'

export interface TestLetter {
  /** The letter as it would be mailed. */
  subject: string
  text: string
  /** The organiser's language, for what marks it as a test. */
  locale: string
}

/** A letter that an organiser sends to themselves: as it would be mailed, marked in the subject and on top. */
export function testLetter({ subject, text, locale }: TestLetter): { subject: string; text: string } {
  const { t } = mailWords(locale)
  return {
    subject: t('test-letter.subject', { subject }),
    text: `${t('test-letter.line')}\n\n${'-'.repeat(72)}\n\n${text}\n`,
  }
}

export const preview: TestLetter = {
  subject: 'Nine miners in prison',
  text: 'To the Embassy of the Republic of Kazakhstan\n\nYour Excellency,\n\nI write to you about nine miners.\n\nYours faithfully,\nAda Signer',
  locale: 'en',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return testLetter({ ...preview, locale })
}
