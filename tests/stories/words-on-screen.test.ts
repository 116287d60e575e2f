import { describe, expect, test } from 'vitest'
import { messages } from '@/generated/messages'

/* One plain voice on every page: what was decided about words holds for the words that come later. */

interface Rule {
  says: string
  never: RegExp
  /** Keys in which it is right. */
  but?: RegExp
}

const handIns =
  /^(kits|hand-ins|deliveries\.outcome\.(outcomes|photo)|deliveries\.new\.byHand|addressees\.record\.explains|letter-sets\.reasons)/

const both: Rule[] = [
  { says: 'no soft hyphens: they are copied into titles and searches', never: /\u00AD/ },
  { says: 'no full stop meets another', never: /(?<!\.)\.\.(?!\.)/ },
  { says: 'no white space at an end or before a full stop', never: /^\s|\s$| \.(?!\w|…)/, but: /plural/ },
]

const english: Rule[] = [
  { says: '"e-mail", never "mail": by mail is by post', never: /(?<![eE]-|\{)\b[Mm]ail(s|ed|ing)?\b/ },
  { says: '"door" only where a letter is handed in', never: /\bdoors?\b/i, but: handIns },
  { says: '"This is not a valid …"', never: /\b(This|That) is no\b/ },
  { says: '"about you", not "of you"', never: /\b(keep|know|had|have|see[sn]?) (\w+ )?of you\b/ },
  { says: 'buttons say "Save", not "Keep"', never: /^Keep( (it|this|the \w+))?$/ },
  { says: '"is shown", not "stands"', never: /\bstands? (here|there|on|in|above|below|at|as)\b/i },
  { says: '"promised by" a day', never: /[Pp]romised until/ },
  { says: '"Tell us what happened"', never: /^Tell what happened/ },
  { says: '"Check your inbox"', never: /[Ll]ook into/ },
  { says: '"Upload" and "Correct" a file', never: /\b(Bring|Mend) (it|a|the|them) ?(file|list|again|in)?\b/ },
  { says: 'nobody is forgotten: data is deleted', never: /\bforg[eo]t(ten|s)?\b/i, but: /compose\.|script\./ },
  { says: 'the text of a letter is made final', never: /\b(freezes?|frozen?|froze)\b/i },
  {
    says: 'its mail alone says how long a sign-in link works',
    never: /\b(20|twenty) minutes/,
    but: /^emails\.sign-in/,
  },
  { says: 'British spelling', never: /\b(color|center|favorite|license(?!d under)|organiz|recogniz|apologiz)/i },
  { says: 'a day before its month', never: /\b(January|February|March|April|May|June|July) \d{1,2}, \d{4}/ },
]

const russian: Rule[] = [
  { says: '«кабинет организатора»', never: /рабоч\S+ стол|за столом/i },
  {
    says: '«публичный» или «опубликованный», не «открытый»',
    never: /открыт(ы[йхе]|ая|ую|ое|о[йгм]\S*) (страниц|им|пись|спис)/i,
  },
  { says: '«электронная почта», не «ящик»', never: /ящик/i, but: /letterbox|Letterbox|\.box$/ },
  { says: '«приняли», не «взяли»', never: /взял/i },
  { says: '«окончательный», «утвердить текст»', never: /закреп/i },
  { says: 'письма отправлены автоматически', never: /машин/i },
  { says: 'данные удаляют, а не забывают', never: /забы[тлв]/i },
  { says: '«загрузка», не «импорт»', never: /импорт/i },
  { says: '«подписать письмо», не «поставить имя»', never: /поставить имя/i },
  { says: 'срок ссылки для входа указан только в её письме', never: /(20|двадцат\S+) минут/, but: /^emails\.sign-in/ },
  { says: '«дверь» только при вручении', never: /двер/i, but: handIns },
]

type Words = { [key: string]: string | Words }
const listed = (words: Words, before = ''): [key: string, text: string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${before}${key}`, value]] : listed(value, `${before}${key}.`),
  )

describe.each([
  ['English', messages.en as Words, [...both, ...english]],
  ['Russian', messages.ru as Words, [...both, ...russian]],
])('%s', (_, words, rules) => {
  test.each(rules)('$says', ({ never, but }) => {
    const wrong = listed(words).filter(([key, text]) => never.test(text) && !but?.test(key))
    expect(wrong).toEqual([])
  })
})

test('both languages say the same things', () => {
  expect(listed(messages.ru).map(([key]) => key)).toEqual(listed(messages.en).map(([key]) => key))
})
