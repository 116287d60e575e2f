import type { AddressLocale } from '@/features/forms-of-address/address-office'
import type { Kind } from './six-languages'

type Row = [kind: Kind, recipient: string, salutation: string, close: string]

const highest = 'les assurances de ma très haute considération.'
const distinguished = 'l’expression de ma considération distinguée.'

/** Kind | recipient, its lines divided by a slash between blanks | salutation | close. */
const rows = (text: string): Row[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()) as Row)

/** How offices of Kazakhstan and newspapers are written to: by office, without a name, in no gender. */
export const forms: Record<AddressLocale, Row[]> = {
  en: rows(`
embassy           | His/Her Excellency the Ambassador / of the Republic of Kazakhstan | Your Excellency, | Yours sincerely,
consulate_general | The Consul General / of the Republic of Kazakhstan | Dear Consul General, | Yours sincerely,
permanent_mission | His/Her Excellency / the Permanent Representative / of the Republic of Kazakhstan | Your Excellency, | Yours sincerely,
foreign_ministry  | His/Her Excellency / the Minister of Foreign Affairs / of the Republic of Kazakhstan | Your Excellency, | Yours sincerely,
president_office  | His/Her Excellency the President / of the Republic of Kazakhstan | Your Excellency, | Yours sincerely,
newspaper         | The Editor / The Guardian | Dear Editor, | Yours sincerely,
`),
  fr: rows(`
embassy           | Son Excellence / l’Ambassadrice ou l’Ambassadeur / de la République du Kazakhstan | Madame l’Ambassadrice, Monsieur l’Ambassadeur, | ${highest}
consulate_general | Madame ou Monsieur le Consul général / de la République du Kazakhstan | Madame la Consule générale, Monsieur le Consul général, | ${distinguished}
permanent_mission | Son Excellence / la ou le Chef de la Mission permanente / de la République du Kazakhstan | Madame l’Ambassadrice, Monsieur l’Ambassadeur, | ${highest}
foreign_ministry  | Son Excellence la ou le Ministre / des Affaires étrangères / de la République du Kazakhstan | Madame la Ministre, Monsieur le Ministre, | ${highest}
president_office  | Son Excellence / la Présidente ou le Président / de la République du Kazakhstan | Madame la Présidente, Monsieur le Président, | ${highest}
newspaper         | La rédaction / Le Monde diplomatique | Madame, Monsieur, | ${distinguished}
`).map(([kind, recipient, salutation, close]): Row => {
    // The French close repeats the salutation.
    return [kind, recipient, salutation, `Veuillez agréer, ${salutation} ${close}`]
  }),
  de: rows(`
embassy           | I. E. der Botschafterin / S. E. dem Botschafter / der Republik Kasachstan | Exzellenz, | Mit vorzüglicher Hochachtung
consulate_general | Der Generalkonsulin / dem Generalkonsul / der Republik Kasachstan | Sehr geehrte Frau Generalkonsulin, sehr geehrter Herr Generalkonsul, | Mit freundlichen Grüßen
permanent_mission | Der Leitung der Ständigen Vertretung / der Republik Kasachstan | Exzellenz, | Mit vorzüglicher Hochachtung
foreign_ministry  | I. E. der Außenministerin / S. E. dem Außenminister / der Republik Kasachstan | Exzellenz, | Mit vorzüglicher Hochachtung
president_office  | I. E. der Präsidentin / S. E. dem Präsidenten / der Republik Kasachstan | Exzellenz, | Mit vorzüglicher Hochachtung
newspaper         | Redaktion / Frankfurter Allgemeine Zeitung | Sehr geehrte Redaktion, | Mit freundlichen Grüßen
`),
  ru: rows(`
embassy           | Его/Её Превосходительству / Чрезвычайному и Полномочному / Послу Республики Казахстан | Ваше Превосходительство! | С уважением,
consulate_general | Генеральному консулу / Республики Казахстан | Уважаемая госпожа Генеральный консул, уважаемый господин Генеральный консул! | С уважением,
permanent_mission | Его/Её Превосходительству / Постоянному представителю / Республики Казахстан | Ваше Превосходительство! | С уважением,
foreign_ministry  | Его/Её Превосходительству / Министру иностранных дел / Республики Казахстан | Ваше Превосходительство! | С уважением,
president_office  | Его/Её Превосходительству / Президенту / Республики Казахстан | Ваше Превосходительство! | С уважением,
newspaper         | В редакцию издания / «Новая газета» | Уважаемая редакция! | С уважением,
`),
  es: rows(`
embassy           | Su Excelencia / la Embajadora o el Embajador / de la República de Kazajistán | Excelencia: | Atentamente,
consulate_general | La o el Cónsul General / de la República de Kazajistán | Señora Cónsul General, Señor Cónsul General: | Atentamente,
permanent_mission | Su Excelencia / la o el Representante Permanente / de la República de Kazajistán | Excelencia: | Atentamente,
foreign_ministry  | Su Excelencia la Ministra o el Ministro / de Relaciones Exteriores / de la República de Kazajistán | Excelencia: | Atentamente,
president_office  | Su Excelencia / la Presidenta o el Presidente / de la República de Kazajistán | Excelencia: | Atentamente,
newspaper         | La Dirección / La Jornada | Señora Directora, Señor Director: | Atentamente,
`),
  kk: rows(`
embassy           | Қазақстан Республикасының / Төтенше және Өкілетті Елшісіне | Жоғары мәртебелі Елші! | Құрметпен,
consulate_general | Қазақстан Республикасының / Бас консулына | Құрметті Бас консул! | Құрметпен,
permanent_mission | Қазақстан Республикасының / Тұрақты өкіліне | Жоғары мәртебелі Тұрақты өкіл! | Құрметпен,
foreign_ministry  | Қазақстан Республикасының / Сыртқы істер министріне | Жоғары мәртебелі Министр! | Құрметпен,
president_office  | Қазақстан Республикасының / Президентіне | Жоғары мәртебелі Президент! | Құрметпен,
newspaper         | «Жас Алаш» / басылымының редакциясына | Құрметті редакция! | Құрметпен,
`),
}
