import type { ComposedLetter } from '@/features/letters/compose-letter'

/** A short letter as it is printed, told by its subject. */
export function letterToPrint(subject: string) {
  const letter: ComposedLetter = {
    locale: 'en',
    sender: ['Ann Example'],
    returnLine: 'Ann Example',
    address: ['His Excellency', 'Vienna', 'AUSTRIA'],
    dateline: '25 May 2016',
    subject,
    salutation: 'Your Excellency,',
    body: [{ kind: 'paragraph', text: 'Please let them go.' }],
    close: 'Yours faithfully,',
    signatures: [['Ann Example']],
  }
  return { letter, paper: 'a4' as const, window: 'left' as const }
}
