import { expect, test } from 'vitest'
import { bindSpaces } from './bind-spaces'

const shown = (text: string) => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '^')

test.each([
  ['en', 'on 25 May 2016', 'on 25~May 2016'],
  ['en', 'on May 25, 2016', 'on May~25, 2016'],
  ['en', 'under Article 19 and art. 21 of Law No. 442', 'under Article~19 and art.~21 of Law No.~442'],
  ['en', 'the Chargé d’Affaires a. i.', 'the Chargé d’Affaires a.~i.'],
  ['de', 'am 25. Mai 2016 nach Artikel 174, § 2', 'am 25.~Mai 2016 nach Artikel~174, §~2'],
  ['fr', 'le 1er juin : « Qui ? » ; non !', 'le 1er~juin^: «^Qui^?^»^; non^!'],
  ['fr', 'un «mot», l’article 9', 'un «^mot^», l’article~9'],
  ['es', 'el 25 de mayo de 2016, artículo 7', 'el 25~de~mayo de 2016, artículo~7'],
  ['ru', '25 мая 2016 г. по статье 174 — так', '25~мая 2016~г. по статье~174~— так'],
  ['ru', 'ст. 400, № 5, 10 % и 4 млн', 'ст.~400, №~5, 10~% и 4~млн'],
  ['kk', '2016 жылғы 18 мамырдан бастап', '2016~жылғы 18~мамырдан бастап'],
])('%s: %s', (locale, text, bound) => {
  expect(shown(bindSpaces(text, locale))).toBe(bound)
})

test('what is bound once stays so, and a language without months of ours is no fault', () => {
  const once = bindSpaces('Le 25 mai : « oui »', 'fr')
  expect(bindSpaces(once, 'fr')).toBe(once)
  expect(bindSpaces('25 maj 2016', 'sv')).toBe('25\u00a0maj 2016')
})

test('endless texts are read at once', () => {
  for (const piece of ['1 ', 'a. ', '« ', 'Article ', '— ']) bindSpaces(piece.repeat(50_000), 'fr')
}, 60_000)
