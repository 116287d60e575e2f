import { describe, expect, test } from 'vitest'
import { formOfAddress, houseName, spokenName } from './address-office'

describe('an office that has names of its own', () => {
  const colony = {
    ...({ kind: 'prison', state: 'KZ', name: 'Colony 64/71' } as const),
    names: { ru: 'Учреждение ЛА-155/14', de: 'Strafkolonie 64/71', fr: 7 },
  }

  test('is written to by the one in the language of the letter, else by that of its source', () => {
    const recipient = (locale: string) => formOfAddress(colony, { locale }).recipient.join(' / ')
    expect(recipient('ru')).toBe('Начальнику учреждения / Учреждение ЛА-155/14')
    expect(recipient('de-AT')).toBe('Der Anstaltsleitung / Strafkolonie 64/71')
    expect(recipient('fr')).toBe('La direction de l’établissement / Colony 64/71')
    expect(recipient('en')).toBe('The Director / Colony 64/71')
  })

  test('says which language its name stands in', () => {
    expect(spokenName(colony, 'ru')).toEqual({ name: 'Учреждение ЛА-155/14', locale: 'ru' })
    expect(spokenName(colony, 'fr')).toEqual({ name: 'Colony 64/71', locale: 'en' })
    expect(spokenName({ kind: 'embassy', state: 'KZ', name: 'Embassy', names: {} }, 'fr').locale).toBe('fr')
    // A paper is called the same everywhere.
    expect(spokenName({ ...colony, kind: 'newspaper', names: {} }, 'fr').locale).toBe('fr')
  })

  test('as a ministry that is called otherwise than others, is written to by that name in that language alone', () => {
    const names = { en: 'Ministry of Public Security of China' }
    const ministry = { kind: 'interior_ministry', state: 'CN', name: 'Ministry of Public Security', names } as const
    expect(formOfAddress(ministry, { locale: 'en' }).recipient).toEqual([
      'His/Her Excellency',
      'the Minister',
      'Ministry of Public Security of China',
    ])
    expect(houseName(ministry, 'en')).toBe('Ministry of Public Security of China')
    expect(houseName(ministry, 'ru')).toBe('Министерство внутренних дел Китайской Народной Республики')
    expect(formOfAddress(ministry, { locale: 'ru' }).recipient[1]).toBe('Министру внутренних дел')
  })

  test.each([
    ['justice_ministry', ['Ministry of Justice of ', 'Justizministerium ', 'Ministère de la Justice ']],
    ['interior_ministry', ['Ministry of Internal Affairs of ', 'Innenministerium ', 'Ministère de l’Intérieur ']],
    [
      'foreign_ministry',
      ['Ministry of Foreign Affairs of ', 'Außenministerium ', 'Ministère des Affaires étrangères '],
    ],
    ['president_office', ['Office of the President of ', 'Präsidialamt ', 'Présidence ']],
    ['prosecutor', ['Prosecutor General’s Office of ', 'Generalstaatsanwaltschaft ', 'Parquet général ']],
  ] as const)('needs none where the rule makes one of kind and state: %s', (kind, [en, de, fr]) => {
    const name = (locale: string) => houseName({ kind, state: 'UZ', name: 'As the source has it', names: {} }, locale)
    expect(name('en')).toBe(`${en}the Republic of Uzbekistan`)
    expect(name('de')).toBe(`${de}der Republik Usbekistan`)
    expect(name('fr')).toBe(`${fr}de la République d’Ouzbékistan`)
    expect(name('ru')).toMatch(/ Республики Узбекистан$/)
    expect(name('es')).toMatch(/ de la República de Uzbekistán$/)
    expect(name('kk')).toMatch(/^Өзбекстан Республикасының /)
  })
})
