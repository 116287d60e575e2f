import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { messages } from '@/generated/messages'
import { WrittenTexts } from '@/ui/written-texts'

function labels(locale: 'en' | 'ru', ...names: string[]): string[] {
  const entries = names.map((name) => [name, 'What was written here.'] as const)
  const shown = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
      <WrittenTexts entries={entries.map(([name, text]) => [name, text])} />
    </NextIntlClientProvider>,
  )
  return [...shown.matchAll(/<dt[^>]*>([^<]*)/g)].map(([, label = '']) => label)
}

test('each text that was written is called by its field, and by its language where there are several', () => {
  expect(labels('en', 'goneOn', 'words.en', 'words.kk', 'answer.ru', 'sentence.de')).toEqual([
    'Day of the hand-in',
    'Words · English',
    'Words · Kazakh',
    'Answer · Russian',
    'Sentence · German',
  ])
  expect(labels('ru', 'words.en', 'variants.2.subject')).toEqual(['Слова · английский', 'Тема'])
})

test('one that nobody has a word for is another field', () => {
  expect(labels('en', 'zz', 'zz.q', '__proto__.en', 'constructor')).toEqual([
    'Another field',
    'Another field',
    'Another field · English',
    'Another field',
  ])
})
