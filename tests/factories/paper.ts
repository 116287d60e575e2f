import type { PaperSheet } from '@/features/paper/rules'

/** A sheet to sign on paper, with what a test wants otherwise. */
export function sheetToPrint(parts: Partial<PaperSheet> = {}): PaperSheet {
  return {
    locale: 'en',
    textLocale: 'en',
    title: 'Release the nine miners',
    addresseeLine: 'To the President of the Republic',
    summary: 'Nine miners are held because they led a strike.',
    parts: [{ part: 'text', text: 'Release them at once, and drop all charges.', headed: false }],
    demands: ['Free the nine'],
    version: 1,
    hash: '5f1d09ab33c1ee77'.repeat(4),
    fields: [
      { field: 'name', required: true },
      { field: 'city', required: false },
      { field: 'country', required: true },
    ],
    questions: [],
    addresseeGets: 'full',
    team: 'Solidarity Office',
    signUrl: 'https://example.org/en/petitions/release-the-nine-miners',
    textUrl: 'https://example.org/en/petitions/release-the-nine-miners/texts/1.en.txt',
    demo: false,
    ...parts,
  }
}
