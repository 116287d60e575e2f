import type { AnswersInput, CaseForm } from '@/features/cases/schema'

/** Answers that let a letter out until 1 July 2016. */
export const safe: AnswersInput = {
  consent: 'family',
  consentNote: 'Her sister wrote to us.',
  danger: 'safe',
  avoid: 'The prison itself.',
  until: '2016-07-01',
  note: '',
  verdict: 'safe',
}
/** One fact that may be used, and one that never may. */
export const facts: CaseForm['facts'] = [
  {
    source: 'Her lawyer',
    sourceUrl: '',
    mayBeUsed: true,
    texts: [{ locale: 'en', text: 'The hearing took minutes.' }],
  },
  { source: 'Hearsay', sourceUrl: '', mayBeUsed: false, texts: [{ locale: 'en', text: 'SECRET' }] },
]

/** What was loaded; a story ends where it is not there. */
export function found<Thing>(thing: Thing | null | undefined): Thing {
  if (thing === null || thing === undefined) throw new Error('not found')
  return thing
}
