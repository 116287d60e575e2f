import { describe, expect, test } from 'vitest'
import { parseKind } from '@/features/addressees/parse-kind'
import { type AddresseeKind, GenderForm } from '@/generated/prisma/enums'
import { type AddressLocale, addressLocales, formOfAddress, houseName } from './address-office'

/** Kind | recipient by office, its lines divided by a slash between blanks | salutation; the state is Kazakhstan. */
const rows: Record<AddressLocale, string> = {
  en: `
justice_ministry  | His/Her Excellency / the Minister of Justice / of the Republic of Kazakhstan | Your Excellency,
interior_ministry | His/Her Excellency / the Minister of Internal Affairs / of the Republic of Kazakhstan | Your Excellency,
government        | His/Her Excellency the Prime Minister / of the Republic of Kazakhstan | Your Excellency,
monarch           | His/Her Majesty the King or Queen / of the Republic of Kazakhstan | Your Majesty,
head_of_state     | His/Her Excellency the Head of State / of the Republic of Kazakhstan | Your Excellency,
prosecutor        | The Prosecutor General / of the Republic of Kazakhstan | Dear Prosecutor General,
local_prosecutor  | The Prosecutor / The House | Dear Prosecutor,
court             | The President of the Court / The House | Dear President of the Court,
police            | The Chief of Police / The House | Dear Chief of Police,
ombudsman         | The Ombudsman / of the Republic of Kazakhstan | Dear Ombudsman,`,
  de: `
justice_ministry  | I. E. der Justizministerin / S. E. dem Justizminister / der Republik Kasachstan | Exzellenz,
interior_ministry | I. E. der Innenministerin / S. E. dem Innenminister / der Republik Kasachstan | Exzellenz,
government        | I. E. der Premierministerin / S. E. dem Premierminister / der Republik Kasachstan | Exzellenz,
monarch           | I. M. der Königin / S. M. dem König / der Republik Kasachstan | Majestät,
head_of_state     | Ihrer/Seiner Exzellenz / dem Staatsoberhaupt / der Republik Kasachstan | Exzellenz,
prosecutor        | Der Generalstaatsanwältin / dem Generalstaatsanwalt / der Republik Kasachstan | Sehr geehrte Frau Generalstaatsanwältin, sehr geehrter Herr Generalstaatsanwalt,
local_prosecutor  | Der Leitung der Staatsanwaltschaft / The House | Sehr geehrte Damen und Herren,
court             | Der Präsidentin / dem Präsidenten des Gerichts / The House | Sehr geehrte Frau Präsidentin, sehr geehrter Herr Präsident,
police            | Der Polizeichefin / dem Polizeichef / The House | Sehr geehrte Frau Polizeichefin, sehr geehrter Herr Polizeichef,
ombudsman         | Der/dem Menschenrechtsbeauftragten / der Republik Kasachstan | Sehr geehrte Frau Menschenrechtsbeauftragte, sehr geehrter Herr Menschenrechtsbeauftragter,`,
  fr: `
justice_ministry  | Son Excellence / la ou le Ministre / de la Justice / de la République du Kazakhstan | Madame la Ministre, Monsieur le Ministre,
interior_ministry | Son Excellence / la ou le Ministre / de l’Intérieur / de la République du Kazakhstan | Madame la Ministre, Monsieur le Ministre,
government        | Son Excellence / la Première ministre ou le Premier ministre / de la République du Kazakhstan | Madame la Première ministre, Monsieur le Premier ministre,
monarch           | Sa Majesté / la Reine ou le Roi / de la République du Kazakhstan | Majesté,
head_of_state     | Son Excellence / la Cheffe ou le Chef de l’État / de la République du Kazakhstan | Madame la Cheffe de l’État, Monsieur le Chef de l’État,
prosecutor        | Madame la Procureure générale / ou Monsieur le Procureur général / de la République du Kazakhstan | Madame la Procureure générale, Monsieur le Procureur général,
local_prosecutor  | Madame la Procureure / ou Monsieur le Procureur / The House | Madame la Procureure, Monsieur le Procureur,
court             | La présidence du tribunal / The House | Madame la Présidente, Monsieur le Président,
police            | La direction de la police / The House | Madame la Directrice, Monsieur le Directeur,
ombudsman         | La Défenseure ou le Défenseur / des droits de l’homme / de la République du Kazakhstan | Madame la Défenseure des droits de l’homme, Monsieur le Défenseur des droits de l’homme,`,
  es: `
justice_ministry  | Su Excelencia / la Ministra o el Ministro / de Justicia / de la República de Kazajistán | Excelencia:
interior_ministry | Su Excelencia / la Ministra o el Ministro / del Interior / de la República de Kazajistán | Excelencia:
government        | Su Excelencia / la Primera Ministra o el Primer Ministro / de la República de Kazajistán | Excelencia:
monarch           | Su Majestad / la Reina o el Rey / de la República de Kazajistán | Majestad:
head_of_state     | Su Excelencia / la Jefa o el Jefe del Estado / de la República de Kazajistán | Excelencia:
prosecutor        | La o el Fiscal General / de la República de Kazajistán | Señora Fiscal General, Señor Fiscal General:
local_prosecutor  | La o el Fiscal / The House | Señora Fiscal, Señor Fiscal:
court             | La Presidencia del tribunal / The House | Señora Presidenta, Señor Presidente:
police            | La Jefatura de la Policía / The House | Señora Jefa de la Policía, Señor Jefe de la Policía:
ombudsman         | La Defensora o el Defensor del Pueblo / de la República de Kazajistán | Señora Defensora del Pueblo, Señor Defensor del Pueblo:`,
  ru: `
justice_ministry  | Его/Её Превосходительству / Министру юстиции / Республики Казахстан | Ваше Превосходительство!
interior_ministry | Его/Её Превосходительству / Министру внутренних дел / Республики Казахстан | Ваше Превосходительство!
government        | Его/Её Превосходительству / Премьер-министру / Республики Казахстан | Ваше Превосходительство!
monarch           | Его/Её Величеству / Королю/Королеве / Республики Казахстан | Ваше Величество!
head_of_state     | Его/Её Превосходительству / Главе / Республики Казахстан | Ваше Превосходительство!
prosecutor        | Генеральному прокурору / Республики Казахстан | Уважаемая госпожа Генеральный прокурор, уважаемый господин Генеральный прокурор!
local_prosecutor  | Прокурору / The House | Уважаемая госпожа прокурор, уважаемый господин прокурор!
court             | Председателю суда / The House | Уважаемая госпожа Председатель, уважаемый господин Председатель!
police            | Начальнику полиции / The House | Уважаемая госпожа начальник, уважаемый господин начальник!
ombudsman         | Уполномоченному по правам человека / Республики Казахстан | Уважаемая госпожа Уполномоченный, уважаемый господин Уполномоченный!`,
  kk: `
justice_ministry  | Қазақстан Республикасының / Әділет министріне | Жоғары мәртебелі Министр!
interior_ministry | Қазақстан Республикасының / Ішкі істер министріне | Жоғары мәртебелі Министр!
government        | Қазақстан Республикасының / Премьер-Министріне | Жоғары мәртебелі Премьер-Министр!
monarch           | Қазақстан Республикасының / Короліне немесе Королевасына | Мәртебелім!
head_of_state     | Қазақстан Республикасының / Басшысына | Жоғары мәртебелі Мемлекет басшысы!
prosecutor        | Қазақстан Республикасының / Бас прокурорына | Құрметті Бас прокурор!
local_prosecutor  | «The House» / прокурорына | Құрметті прокурор!
court             | «The House» / төрағасына | Құрметті төраға!
police            | «The House» / мекемесінің бастығына | Құрметті бастық!
ombudsman         | Қазақстан Республикасының / Адам құқықтары жөніндегі уәкіліне | Құрметті Уәкіл!`,
}
const office = (kind: AddresseeKind) => ({ kind, state: 'KZ', name: 'The House' })

describe.each(addressLocales)('offices of the state itself, in %s', (locale) => {
  const table = rows[locale]
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()) as [AddresseeKind, string, string])

  test.each(table)('%s', (kind, recipient, salutation) => {
    const form = formOfAddress(office(kind), { locale })
    expect([form.recipient.join(' / '), form.salutation]).toEqual([recipient, salutation])
  })

  test('a woman and a man are written to as such', () => {
    for (const [kind] of table) {
      const [feminine, masculine] = (['feminine', 'masculine'] as const).map((gender) =>
        formOfAddress(office(kind), { locale, gender }),
      )
      const text = (form: typeof feminine) => `${form?.recipient.join(' ')} ${form?.salutation}`
      expect(text(feminine)).not.toMatch(/ ou | o el | \/ |Herr |Monsieur|Señor |господин /)
      expect(text(masculine)).not.toMatch(/ ou | o el | \/ |Frau |Madame|Señora |госпожа /)
    }
  })
})

test('no prosecutor, court, police or ombudsman is an Excellency, in no gender', () => {
  for (const kind of ['prosecutor', 'local_prosecutor', 'court', 'police', 'ombudsman'] as const) {
    for (const locale of addressLocales) {
      for (const gender of Object.values(GenderForm)) {
        const { recipient, salutation } = formOfAddress(office(kind), { locale, gender })
        expect(`${recipient} ${salutation}`).not.toMatch(/Excell|Exzellenz|Excelen|Превосход|мәртебелі/)
      }
    }
  }
})

test('the general prosecutor’s house has a name in each language', () => {
  expect(addressLocales.map((locale) => houseName(office('prosecutor'), locale))).toEqual([
    'Generalstaatsanwaltschaft der Republik Kasachstan',
    'Prosecutor General’s Office of the Republic of Kazakhstan',
    'Fiscalía General de la República de Kazajistán',
    'Parquet général de la République du Kazakhstan',
    'Қазақстан Республикасының Бас прокуратурасы',
    'Генеральная прокуратура Республики Казахстан',
  ])
})

test('lists may call a kind by other words', () => {
  expect(
    ['prosecutor-general', 'Head of government', 'PRESIDENT', 'embassy', 'Supreme Court', 'club'].map(parseKind),
  ).toEqual(['prosecutor', 'government', 'president_office', 'embassy', 'court', undefined])
})
