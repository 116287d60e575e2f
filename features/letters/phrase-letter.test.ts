import { expect, test } from 'vitest'
import { phraseLetter } from './phrase-letter'

test('whoever shows no name is somebody who supports the campaign, in each language', () => {
  expect(['en', 'de', 'fr', 'es', 'ru', 'kk'].map((locale) => phraseLetter(locale).supporter)).toEqual([
    'A supporter of the campaign',
    'Aus dem Kreis der Unterstützenden',
    'Une personne qui soutient la campagne',
    'Una persona solidaria',
    'Сторонник кампании',
    'Науқанды қолдаушы',
  ])
})

test('whoever writes for an organisation says so in a sentence, in each language', () => {
  expect(['en', 'de', 'fr', 'es', 'ru', 'kk'].map((locale) => phraseLetter(locale).onBehalf('Solidarité'))).toEqual([
    'on behalf of Solidarité',
    'im Namen der Organisation Solidarité',
    'au nom de l’organisation Solidarité',
    'en nombre de Solidarité',
    'от имени организации «Solidarité»',
    '«Solidarité» ұйымының атынан',
  ])
})
