import type { Database } from '@/tests/factories/database'
import { createQuestions } from '@/tests/factories/questions'

const options = {
  en: ['From a newspaper or a website', 'From a union or a group', 'From somebody I know', 'At a stall'],
  ru: ['Из газеты или с сайта', 'От профсоюза или группы', 'От знакомых', 'На улице'],
}

/** Two questions on the form of the open petition: where somebody heard of it, and what the embassy should answer. */
export async function seedQuestions(db: Database, petitionId: string): Promise<{ heard: string }> {
  const [heard = ''] = await createQuestions(db, petitionId, [
    {
      kind: 'choice',
      texts: {
        en: { label: 'Where did you hear of this petition?', hint: '', options: options.en.join('\n') },
        ru: { label: 'Откуда вы узнали о петиции?', hint: '', options: options.ru.join('\n') },
      },
    },
    {
      kind: 'text',
      texts: {
        en: { label: 'What should we ask at the embassy?', hint: 'We go there in May.', options: '' },
        ru: { label: 'О чём нам спросить в посольстве?', hint: 'Мы пойдём туда в мае.', options: '' },
      },
    },
  ])
  return { heard }
}
