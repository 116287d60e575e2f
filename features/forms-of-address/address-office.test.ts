import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameStateInGenitive } from '@/features/places/name-state'
import { AddresseeKind, GenderForm } from '@/generated/prisma/enums'
import { type AddressOptions, addressLocales, formOfAddress, houseName } from './address-office'

const embassy = { kind: 'embassy', state: 'KZ', name: 'Embassy of Kazakhstan in Germany' } as const
const consulate = { ...embassy, kind: 'consulate_general' } as const
const form = (locale: string, rest: Omit<AddressOptions, 'locale'> = {}) => formOfAddress(embassy, { locale, ...rest })

describe('an ambassador, by office', () => {
  test.each([
    ['en', 'His/Her Excellency the Ambassador / of the Republic of Kazakhstan', 'Your Excellency,', 'Yours sincerely,'],
    [
      'de',
      'I. E. der Botschafterin / S. E. dem Botschafter / der Republik Kasachstan',
      'Exzellenz,',
      'Mit vorzüglicher Hochachtung',
    ],
    [
      'es',
      'Su Excelencia / la Embajadora o el Embajador / de la República de Kazajistán',
      'Excelencia:',
      'Atentamente,',
    ],
    [
      'ru',
      'Его/Её Превосходительству / Чрезвычайному и Полномочному / Послу Республики Казахстан',
      'Ваше Превосходительство!',
      'С уважением,',
    ],
    ['kk', 'Қазақстан Республикасының / Төтенше және Өкілетті Елшісіне', 'Жоғары мәртебелі Елші!', 'Құрметпен,'],
  ])('in %s', (locale, recipient, salutation, close) => {
    const { recipient: lines, ...rest } = form(locale)
    expect(lines.join(' / ')).toBe(recipient)
    expect(rest).toMatchObject({ salutation, close, locale, by: 'rule' })
  })

  test('in French the close repeats the salutation', () => {
    expect(form('fr', { gender: 'masculine' })).toMatchObject({
      recipient: ['Son Excellence Monsieur l’Ambassadeur', 'de la République du Kazakhstan'],
      salutation: 'Monsieur l’Ambassadeur,',
      close: 'Veuillez agréer, Monsieur l’Ambassadeur, les assurances de ma très haute considération.',
      seen: ['recipient', 'salutation', 'close'],
    })
    expect(form('fr').salutation).toBe('Madame l’Ambassadrice, Monsieur l’Ambassadeur,')
  })

  test('in French those who write together close together', () => {
    const office = { ...embassy, kind: 'foreign_ministry' } as const
    expect(form('fr', { several: true }).close).toMatch(/ de notre très haute considération\.$/)
    expect(formOfAddress(office, { locale: 'fr' }).close).toMatch(/ de ma /)
    expect(formOfAddress(office, { locale: 'fr', several: true }).close).toMatch(/ de notre /)
  })

  test('a woman and a man are addressed as such where that is known', () => {
    expect(form('de', { gender: 'feminine' }).recipient[0]).toBe('Ihrer Exzellenz der Botschafterin')
    expect(form('ru', { gender: 'masculine' }).salutation).toBe('Ваше Превосходительство господин Посол!')
  })

  test('a language without forms of its own takes the English ones, and says so', () => {
    expect(form('tr')).toMatchObject({ locale: 'en', salutation: 'Your Excellency,' })
    expect(form('de-AT').locale).toBe('de')
  })
})

describe('"Excellency" is not said', () => {
  test('by a citizen of the sending state', () => {
    expect(form('en', { ownCitizen: true })).toMatchObject({
      recipient: ['The Ambassador', 'of the Republic of Kazakhstan'],
      salutation: 'Dear Ambassador,',
    })
    for (const locale of addressLocales) {
      const { recipient, salutation } = form(locale, { ownCitizen: true })
      expect(`${recipient} ${salutation}`).not.toMatch(/Excell|Exzellenz|Excelen|Превосход|мәртебелі/)
    }
  })

  test('by a citizen to any office of their own state', () => {
    for (const kind of Object.values(AddresseeKind)) {
      // A nuncio is an archbishop and a king a majesty, whoever writes.
      if (kind === 'nunciature' || kind === 'monarch') continue
      for (const locale of addressLocales) {
        const { recipient, salutation } = formOfAddress({ ...embassy, kind }, { locale, ownCitizen: true })
        expect(`${recipient} ${salutation}`).not.toMatch(/Excell|Exzellenz|Excelen|Превосход|мәртебелі/)
      }
    }
  })

  test('to a consul', () => {
    for (const locale of addressLocales) {
      const { recipient, salutation } = formOfAddress(consulate, { locale })
      expect(`${recipient} ${salutation}`).not.toMatch(/Excell|Exzellenz|Excelen|Превосход|мәртебелі/)
    }
    expect(formOfAddress(consulate, { locale: 'de', gender: 'masculine' })).toMatchObject({
      recipient: ['Dem Generalkonsul', 'der Republik Kasachstan'],
      salutation: 'Sehr geehrter Herr Generalkonsul,',
    })
  })

  test('while the post is vacant: the chargé d’affaires is written to', () => {
    expect(form('en', { vacant: true })).toMatchObject({ salutation: 'Dear Chargé d’Affaires,' })
    expect(form('ru', { vacant: true }).recipient[0]).toBe('Временному поверенному в делах')
    expect(formOfAddress(consulate, { locale: 'en', vacant: true })).toMatchObject({
      recipient: ['Consulate General of the Republic of Kazakhstan'],
      salutation: 'Dear Sir or Madam,',
    })
  })
})

describe('other addressees', () => {
  test('a High Commissioner is one for a state', () => {
    const { recipient } = formOfAddress({ ...embassy, kind: 'high_commission', state: 'IN' }, { locale: 'en' })
    expect(recipient).toEqual(['His/Her Excellency the High Commissioner', 'for the Republic of India'])
  })

  test('her house is the High Commission of the state', () => {
    expect(houseName({ ...embassy, kind: 'high_commission', state: 'IN' }, 'en')).toBe(
      'High Commission of the Republic of India',
    )
  })

  test('in French a woman who is High Commissioner is one in the feminine', () => {
    const form = formOfAddress({ ...embassy, kind: 'high_commission' }, { locale: 'fr', gender: 'feminine' })
    expect(form.recipient[0]).toBe('Son Excellence Madame la Haute-Commissaire')
    expect(form.salutation).toBe('Madame la Haute-Commissaire,')
    const neutral = formOfAddress({ ...embassy, kind: 'high_commission' }, { locale: 'fr' })
    expect(neutral.salutation).toBe('Madame la Haute-Commissaire, Monsieur le Haut-Commissaire,')
  })

  test('in Spanish a title that is the same for both stands once', () => {
    const first = (kind: AddresseeKind, ownCitizen = false) =>
      formOfAddress({ ...embassy, kind }, { locale: 'es', ownCitizen })
        .recipient.slice(0, -1)
        .join(' ')
    expect(first('consulate_general')).toBe('La o el Cónsul General')
    expect(first('consulate')).toBe('La o el Cónsul')
    expect(first('honorary_consulate')).toBe('La Cónsul Honoraria o el Cónsul Honorario')
    expect(first('permanent_mission')).toBe('Su Excelencia la o el Representante Permanente')
    expect(first('permanent_mission', true)).toBe('La o el Representante Permanente')
  })

  test.each([
    ['en', 'The Chargé d’Affaires a.i.'],
    ['fr', 'La Chargée ou le Chargé d’affaires a.\u00a0i.'],
    ['es', 'La Encargada o el Encargado de Negocios a.\u00a0i.'],
  ])('in %s "ad interim" does not break', (locale, office) => {
    const { recipient } = form(locale, { vacant: true })
    expect(recipient.slice(0, -1).join(' ')).toBe(office)
  })

  test('a nuncio is an archbishop', () => {
    const nuncio = formOfAddress({ ...embassy, kind: 'nunciature', state: 'VA' }, { locale: 'fr' })
    expect(nuncio).toMatchObject({ salutation: 'Monseigneur,' })
  })

  test('a newspaper is written to by its own name', () => {
    const paper = { kind: 'newspaper', state: 'GB', name: 'The Guardian' } as const
    expect(formOfAddress(paper, { locale: 'en' })).toMatchObject({
      recipient: ['The Editor', 'The Guardian'],
      salutation: 'Dear Editor,',
    })
  })

  test.each([
    ['en', 'His/Her Excellency / the Minister / Ministry of Justice', 'The Director / Colony 64/71', 'Dear Director,'],
    [
      'de',
      'I. E. der Ministerin / S. E. dem Minister / Ministry of Justice',
      'Der Anstaltsleitung / Colony 64/71',
      'Sehr geehrte Damen und Herren,',
    ],
    [
      'fr',
      'Son Excellence la ou le Ministre / Ministry of Justice',
      'La direction de l’établissement / Colony 64/71',
      'Madame la Directrice, Monsieur le Directeur,',
    ],
    [
      'es',
      'Su Excelencia la Ministra o el Ministro / Ministry of Justice',
      'La Dirección del establecimiento / Colony 64/71',
      'Señora Directora, Señor Director:',
    ],
    [
      'ru',
      'Его/Её Превосходительству / Министру / Ministry of Justice',
      'Начальнику учреждения / Colony 64/71',
      'Уважаемая госпожа начальник, уважаемый господин начальник!',
    ],
    ['kk', 'Ministry of Justice / Министріне', '«Colony 64/71» / мекемесінің басшысына', 'Құрметті басшы!'],
  ])(
    'in %s a minister and the head of a prison are written to by the name of their house',
    (locale, minister, director, salutation) => {
      const ministry = formOfAddress({ kind: 'ministry', state: 'KZ', name: 'Ministry of Justice' }, { locale })
      const prison = formOfAddress({ kind: 'prison', state: 'KZ', name: 'Colony 64/71' }, { locale })
      expect(ministry.recipient.join(' / ')).toBe(minister)
      expect(prison.recipient.join(' / ')).toBe(director)
      expect(prison.salutation).toBe(salutation)
    },
  )

  test('a company is written to by its name alone, whatever stands in it', () => {
    const company = formOfAddress({ kind: 'company', state: 'KZ', name: 'Oil {of} | Gas $& Co' }, { locale: 'en' })
    expect(company).toMatchObject({ recipient: ['Oil {of} | Gas $& Co'], salutation: 'Dear Sir or Madam,' })
  })

  test('what an organiser wrote stands before every rule', () => {
    const block = {
      recipient: ['Dr. A. B.', 'Botschafter'],
      salutation: 'Sehr geehrter Herr Botschafter,',
      close: 'Hochachtungsvoll',
    }
    expect(form('de', { block, vacant: true })).toEqual({ ...block, locale: 'de', by: 'block', seen: [] })
  })

  test('an office of a place that no list names is addressed without a case', () => {
    const nowhere = { ...embassy, state: 'QQ' }
    expect(nameStateInGenitive('QQ', 'en')).toBeUndefined()
    expect(houseName(nowhere, 'en')).toBe('Embassy – QQ')
    expect(formOfAddress(nowhere, { locale: 'en' }).recipient).toEqual(['His/Her Excellency the Ambassador (QQ)'])
  })
})

test('whatever the addressee, no line is empty and no blank is left open', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(AddresseeKind)),
      fc.constantFrom('KZ', 'GB', 'XM', 'VA', 'BR', 'ZZ'),
      fc.record({
        locale: fc.constantFrom(...addressLocales, 'pl', ''),
        gender: fc.constantFrom(...Object.values(GenderForm)),
        vacant: fc.boolean(),
        ownCitizen: fc.boolean(),
      }),
      (kind, state, options) => {
        const { recipient, salutation, close } = formOfAddress({ kind, state, name: 'The Office' }, options)
        const lines = [...recipient, salutation, close]
        expect(recipient.length).toBeGreaterThan(0)
        expect(lines.every((line) => line.trim() === line && line !== '' && !/[{}|]/.test(line))).toBe(true)
      },
    ),
  )
})
