import { type NewsPurpose, newsPurposes } from '@/features/news/rules'
import type { ShownWords } from './keep-consent-text'

type Answer = keyof ShownWords['displays']

/** The words of the form and of the own page, by their names there. */
export interface ConsentPhrases {
  sign: (name: 'consent' | 'news' | 'newsHint' | 'display' | `displays.${Answer}.${'label' | 'hint'}`) => string
  news: (purpose: NewsPurpose) => string
}

/** What the pages say to who agrees, as it stands there: put together from the words of a language. */
export function phraseShownWords(locale: string, { sign, news }: ConsentPhrases): ShownWords {
  const display = (answer: Answer) =>
    [sign('display'), sign(`displays.${answer}.label`), sign(`displays.${answer}.hint`)].join('\n')
  const eachNews = Object.fromEntries(newsPurposes.map((purpose) => [purpose, news(purpose)]))
  return {
    locale,
    sign: sign('consent'),
    news: `${sign('news')}\n${sign('newsHint')}`,
    eachNews: eachNews as ShownWords['eachNews'],
    displays: { initials: display('initials'), addressee: display('addressee'), full: display('full') },
  }
}
