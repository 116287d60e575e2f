import { expect, test } from 'vitest'
import { listWords } from './generate-words'

test('each language has the file of each noun, and asks for one that only another has', () => {
  const list = listWords(['ru/letters.json', 'en/letters.json', 'en/letter-sets.json'])
  expect(list.match(/^import \w+ from '@\/messages.*$/gm)).toEqual([
    `import en_letter_sets from '@/messages/en/letter-sets.json' with { type: 'json' }`,
    `import en_letters from '@/messages/en/letters.json' with { type: 'json' }`,
    `import ru_letter_sets from '@/messages/ru/letter-sets.json' with { type: 'json' }`,
    `import ru_letters from '@/messages/ru/letters.json' with { type: 'json' }`,
  ])
  expect(list).toContain(`const ru = { 'letter-sets': ru_letter_sets, 'letters': ru_letters }`)
  expect(list).toContain(`= { 'en': en, 'ru': ru }`)
})

test('files in a folder are a group of its name', () => {
  const list = listWords(['en/emails/parts.json', 'en/emails/sign-in.json', 'en/ui.json'])
  expect(list).toContain(
    `const en = { 'emails': { 'parts': en_emails_parts, 'sign-in': en_emails_sign_in }, 'ui': en_ui }`,
  )
})
