import { describe, expect, test } from 'vitest'
import { namedCountries } from '@/features/places/name-country'
import { nameStateInGenitive } from '@/features/places/name-state'
import { addressLocales } from './address-office'

describe('the form in which a state depends on its ambassador', () => {
  test.each([
    ['ru', 'BM', 'Бермудских островов'],
    ['ru', 'XM', 'Суверенного Мальтийского ордена'],
    ['ru', 'IM', 'острова Мэн'],
    ['en', 'FK', 'the Falkland Islands'],
    ['kk', 'GB', 'Ұлыбритания және Солтүстік Ирландия Біріккен Корольдігінің'],
    ['kk', 'JP', 'Жапонияның'],
    ['kk', 'CA', 'Канаданың'],
    ['kk', 'ES', 'Испания Корольдігінің'],
    ['kk', 'CH', 'Швейцария Конфедерациясының'],
    ['kk', 'IL', 'Израиль Мемлекетінің'],
    ['kk', 'EG', 'Мысыр Араб Республикасының'],
    ['kk', 'PK', 'Пәкістан Ислам Республикасының'],
    ['kk', 'BR', 'Бразилия Федеративтік Республикасының'],
    ['kk', 'ZA', 'Оңтүстік Африка Республикасының'],
    ['kk', 'AF', 'Ауғанстанның'],
    ['kk', 'EU', 'Еуропалық Одақтың'],
  ])('%s %s is %s', (locale, state, form) => {
    expect(nameStateInGenitive(state, locale)).toBe(form)
  })

  test('is known of every country in every language, in its letters', () => {
    const wrong = addressLocales.flatMap((locale) => {
      const letters = ['ru', 'kk'].includes(locale) ? /^[\p{Script=Cyrillic}’ —-]+$/u : /^[\p{Script=Latin}.’ -]+$/u
      const article = { de: /^(der|des|von) /, es: /^(de|del) /, fr: /^(d’|de |du |des )/, kk: /[ндт][ыі]ң$/ }[
        String(locale)
      ]
      return namedCountries().flatMap((state) => {
        const form = nameStateInGenitive(state, locale) ?? ''
        return letters.test(form) && (article?.test(form) ?? true) ? [] : [`${state} in ${locale}: ${form}`]
      })
    })
    expect(wrong).toEqual([])
  })

  test('ends in Kazakh as vowels and consonants before it ask for', () => {
    const endings = (word: string) => {
      const stem = word.slice(0, -3).replace(/ь$/, '')
      const vowel = /[аәоөұүыіеёэуюяиө](?=[^аәоөұүыіеёэуюяи]*$)/iu.exec(stem)?.[0].toLowerCase() ?? ''
      const front = 'әөүіеэи'.includes(vowel)
      const last = stem.at(-1)?.toLowerCase() ?? ''
      const first = /[аәоөұүыіеёэямнң]/u.test(last) ? 'н' : /[бвгғджзийлрую]/u.test(last) ? 'д' : 'т'
      return { ending: word.slice(-3), ought: `${first}${front ? 'ің' : 'ың'}` }
    }
    const strange = namedCountries()
      .map((state) => endings(nameStateInGenitive(state, 'kk') ?? ''))
      .filter(({ ending, ought }) => ending !== ought)
    expect(strange).toEqual([])
  })
})
