import { mailWords } from '@/emails/parts/words'

export interface Letter {
  subject: string
  /** The frozen text, as the sender saw it. */
  text: string
  /** A letter of a demonstration goes to its sender, and says so above. */
  demo: boolean
  /** The sender's language, for the line about the demonstration. */
  locale: string
}

/** A letter to an addressee: plain text and nothing of ours in it. */
export function letter({ subject, text, demo, locale }: Letter): { subject: string; text: string } {
  if (!demo) return { subject, text: `${text}\n` }
  const { t } = mailWords(locale)
  return {
    subject: t('letter.subject', { subject }),
    text: `${t('letter.line')}\n\n${'-'.repeat(72)}\n\n${text}\n`,
  }
}

export const preview: Letter = {
  subject: 'Nine miners in prison',
  text: 'To the Embassy of the Republic of Kazakhstan\n\nYour Excellency,\n\nI write to you about nine miners.\n\nYours faithfully,\nAda Signer',
  demo: true,
  locale: 'en',
}

export default function Preview({ locale = 'en' }: { locale?: string }) {
  return letter({ ...preview, locale })
}
