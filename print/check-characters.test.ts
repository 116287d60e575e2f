import { expect, test } from 'vitest'
import { missingCharacters } from './check-characters'

test.each([
  ['Latin', 'Ștefănescu, Nguyễn Thị Minh Khai, Łukasz, Þórður, Œuvre, “–” …'],
  ['Cyrillic and Kazakh', 'Әбдіғаппарұлы Нұрсұлтан, Ғалымжан, Щёлоков, Їжак, Ђорђевић'],
  ['Greek', 'Γιώργος Παπαδόπουλος'],
  ['Arabic and Persian', 'محمد عبد الرحمن، پژمان گلچین'],
  ['Hebrew', 'יוסף כהן'],
  ['Georgian', 'გიორგი მელაძე'],
  ['Armenian', 'Արմեն Սարգսյան'],
  ['Devanagari', 'अमिताभ शर्मा'],
])('%s is printed', (_, text) => {
  expect(missingCharacters(text)).toEqual([])
})

test('what no font has is named, each character once', () => {
  expect(missingCharacters('Li 李小 李 🙂')).toEqual(['李', '小', '🙂'])
})

test('what has no shape is not missed', () => {
  expect(missingCharacters('a\u200d\u00ad\u202f\u00a0\n\ufe0fb')).toEqual([])
})
