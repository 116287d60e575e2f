import { kazakhDay } from '@/features/places/phrase-day-kk'

/** The few words a letter needs beside its model text, in one language. */
interface Phrases {
  /** Leads to the numbered demands when the model text does not do so itself; fits any wording of a demand. */
  demands: string
  /** The same for a letter that several sign, or an organisation. */
  ourDemands: string
  /** Who writes, when no name is shown. The country follows in brackets, so that no language has to decline it. */
  supporter: string
  onBehalf: (organisation: string) => string
  /** Above the subject, so that a reply finds its letter. */
  reference: (code: string) => string
  /** Place and day on one line. */
  dateline: (place: string, day: string) => string
  /** Below the lines of a letter that nobody has signed yet. */
  blank: { name: string; address: string; town: string }
}

const comma = (place: string, day: string) => (place ? `${place}, ${day}` : day)

const phrases: Record<string, Phrases> = {
  en: {
    demands: 'I support these demands:',
    ourDemands: 'We support these demands:',
    supporter: 'A supporter of the campaign',
    onBehalf: (organisation) => `on behalf of ${organisation}`,
    reference: (code) => `Our reference: ${code}`,
    dateline: comma,
    blank: { name: 'Name', address: 'Address', town: 'Postcode and town' },
  },
  de: {
    demands: 'Ich unterstütze diese Forderungen:',
    ourDemands: 'Wir unterstützen diese Forderungen:',
    supporter: 'Aus dem Kreis der Unterstützenden',
    onBehalf: (organisation) => `im Namen der Organisation ${organisation}`,
    reference: (code) => `Unser Zeichen: ${code}`,
    dateline: comma,
    blank: { name: 'Name', address: 'Anschrift', town: 'Postleitzahl und Ort' },
  },
  fr: {
    demands: 'Je soutiens les revendications suivantes\u202f:',
    ourDemands: 'Nous soutenons les revendications suivantes\u202f:',
    supporter: 'Une personne qui soutient la campagne',
    onBehalf: (organisation) => `au nom de l’organisation ${organisation}`,
    reference: (code) => `Notre référence\u202f: ${code}`,
    dateline: (place, day) => (place ? `${place}, le ${day}` : `Le ${day}`),
    blank: { name: 'Nom', address: 'Adresse', town: 'Code postal et ville' },
  },
  es: {
    demands: 'Apoyo las siguientes demandas:',
    ourDemands: 'Apoyamos las siguientes demandas:',
    supporter: 'Una persona solidaria',
    onBehalf: (organisation) => `en nombre de ${organisation}`,
    reference: (code) => `Nuestra referencia: ${code}`,
    dateline: comma,
    blank: { name: 'Nombre', address: 'Dirección', town: 'Código postal y localidad' },
  },
  ru: {
    demands: 'Я поддерживаю следующие требования:',
    ourDemands: 'Мы поддерживаем следующие требования:',
    supporter: 'Сторонник кампании',
    onBehalf: (organisation) => `от имени организации «${organisation}»`,
    reference: (code) => `Наш номер: ${code}`,
    dateline: comma,
    blank: { name: 'Имя и фамилия', address: 'Адрес', town: 'Индекс и город' },
  },
  kk: {
    demands: 'Мен мына талаптарды қолдаймын:',
    ourDemands: 'Біз мына талаптарды қолдаймыз:',
    supporter: 'Науқанды қолдаушы',
    onBehalf: (organisation) => `«${organisation}» ұйымының атынан`,
    reference: (code) => `Біздің нөміріміз: ${code}`,
    dateline: comma,
    blank: { name: 'Аты-жөні', address: 'Мекенжайы', town: 'Индекс және қала' },
  },
}

const english = phrases.en as Phrases
const language = (locale: string) => locale.split('-')[0] ?? locale
const monthFirst = new Set(['US', 'CA', 'PH', 'PR'])

/** The words of one language; a language without words of its own gets the English ones. */
export function phraseLetter(locale: string): Phrases {
  return phrases[language(locale)] ?? english
}

/** True when the words of a letter exist in this language, so that nothing English stands inside it. */
export function speaks(locale: string): boolean {
  return language(locale) in phrases
}

/**
 * A calendar day in full, as letters of that language write it ("25 May 2016", "25 мая 2016 г."); in English as the
 * country of posting does. `day` is read in UTC.
 */
export function longDate(locale: string, day: Date, country?: string): string {
  if (language(locale) === 'kk') return kazakhDay(day, 'day')
  const english = monthFirst.has(country ?? '') ? 'en-US' : 'en-GB'
  const exact = language(locale) === 'en' ? english : locale
  const text = new Intl.DateTimeFormat(exact, { dateStyle: 'long', timeZone: 'UTC' }).format(day)
  return language(locale) === 'fr' ? text.replace(/^1 /, '1er ') : text
}
