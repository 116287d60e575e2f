import { boundMarks } from '@/features/safety/bound-text'

/**
 * True when own words hold what looks like an e-mail address or a phone number: the sender is told who will read it. Dates,
 * sums, case numbers and the like are none, for whoever is warned for nothing does not read the next warning.
 */
export function revealsContact(texts: readonly string[]): boolean {
  return texts.some((text) => holdsAddress(text) || holdsPhone(text))
}

function holdsAddress(text: string): boolean {
  return text.split(/\s+/).some((word) => /[^@]@[^@]*\.\p{L}{2}/u.test(word))
}

/** Digits with what stands between those of a phone number: at least seven (ITU-T E.164 has up to fifteen). */
const number = /\+?\(?\d(?:[\s()./\p{Pd}]{0,3}\d){6,}/gu

function holdsPhone(text: string): boolean {
  const written = boundMarks(text).normalize('NFKC')
  // A number with the sign of an international one is one, whatever else it looks like.
  if (/\+\d(?:[\s()./\p{Pd}]{0,3}\d){6,14}/u.test(withoutTimes(written))) return true
  const rest = others.reduce((left, pattern) => left.replace(pattern, blank), withoutTimes(written))
  return [...rest.matchAll(number)].some(
    ({ 0: found, index }) => !isNumbered(rest.slice(Math.max(0, index - 40), index), found),
  )
}

/** What divides two numbers and is never part of one. */
const blank = ' ; '

const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`
const month = `(?:0?[1-9]|1[0-2])`
const year = String.raw`(?:(?:1[6-9]|20|21)\d\d)`
const gap = String.raw`(?:[./\p{Pd}]\s?)`
const alone = (body: string) => new RegExp(String.raw`(?<![\d+]|\d[./\p{Pd}])(?:${body})(?![./\p{Pd}]?\d)`, 'gu')

/** Days in figures with blanks between them; beside more figures they may be a part of a number. */
const spaced = (one: string) =>
  new RegExp(String.raw`(?<![\d+][\s()./\p{Pd}]{0,3})${one}(?:\s?[\s\p{Pd}]\s?${one})?(?![\s()./\p{Pd}]{0,3}\d)`, 'gu')

/** Points in time with hours and offset (ISO 8601): the plus before an offset is no sign of a phone. */
const moment = new RegExp(
  String.raw`(?<!\d)${year}-?${month}-?${day}(?:T|\s)\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[.,]\d{1,6})?(?:Z|\s?[+\p{Pd}]\d\d:?\d\d)?`,
  'gu',
)

function withoutTimes(text: string): string {
  return text.replace(moment, blank).replace(/\d{1,2}:\d\d(?::\d\d)?/g, blank)
}

const money = `[$€£¥₽₸₴₺%]|(?:EUR|USD|GBP|CHF|KZT|RUB|KGS|UZS|tenge|te[nñ]g[uü][eé]s?|euros?|dollars?|roubles?|rubles?|pounds?|francs?|тенге|теңге|руб|евро|доллар|долл|млн|тыс)`

/** What looks like a phone number and is none, in the order in which it is taken away. */
const others: readonly RegExp[] = [
  // Days, and from one to another: 24.04.2016, 2016-04-24, 4/24/2016, 24.04.2016–26.05.2016.
  ...[`${day}${gap}${day}${gap}${year}`, `${year}${gap}${month}${gap}${day}`].map(
    (one) => new RegExp(String.raw`(?<![\d+]|\d[./])(?:${one})(?!\d|[./]\d)`, 'gu'),
  ),
  spaced(String.raw`${day}\s${month}\s${year}`),
  spaced(String.raw`${year}\s${month}\s${day}`),
  alone(String.raw`${day}[./]${month}[./]\d\d`),
  alone(String.raw`(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`),
  // Hours: 10.30–12.45.
  alone(String.raw`(?:[01]?\d|2[0-3])\.[0-5]\d\s?\p{Pd}\s?(?:[01]?\d|2[0-3])\.[0-5]\d`),
  // Years: 2014–2016, 2014/15/16, 2014 2015 2016.
  alone(String.raw`${year}(?:\s?[\s/\p{Pd}]\s?${year})+`),
  // Accounts (ISO 13616).
  /(?<![\p{L}\d])[A-Z]{2}\d\d(?:\s?[A-Z\d]{4}){2,7}(?:\s?[A-Z\d]{1,4})?(?![\p{L}\d])/gu,
  // Places on the earth: 51.16052, 71.47036; 51.16052° N.
  /(?<![\d.])-?\d{1,3}\.\d{3,10}\s?(?:°|[NSEWСВЗЮ](?!\p{L})|[,;]\s?-?\d{1,3}\.\d{3,10})(?!\d)/gu,
  // Sums and counts: 1 000 000, 4,500,000 tenge, €12.500.000, 1'250'000.50 CHF.
  new RegExp(String.raw`(?:${money})\s?\d{1,3}(?:[\s.,'’]?\d{3})*(?:[.,]\d{1,2})?(?!\d)`, 'giu'),
  new RegExp(String.raw`(?<![\d+])\d{1,3}(?:[\s.,'’]?\d{3})*(?:[.,]\d{1,2})?\s?(?:${money})`, 'giu'),
  alone(String.raw`[1-9]\d{0,2}(?:[\s.,'’]\d{3}){0,3}(?:[\s.,'’]000)`),
]

/** Words before the number of a case, an article, a law, a document, an account, a person or firm in a register. */
const latin = [
  'nos?|nr|num|number|case|file|docket|ref|reference|application|article|art|artikel|artículo|law|decree|order|section|isbn|issn',
  'aktenzeichen|az|dossier|affaire|expediente|causa|protocol|invoice|ticket|licen[cs]e|permit|registration|reg|visa|tax|vat|account',
  'passport|reisepass|pass|passeport|pasaporte|ausweis|konto|id|bin|iin|inn|ogrn|snils|ssn|dni|nie|nif|siren|siret',
]
const cyrillic = [
  'номер|дел[оаеу]|стать[яеию]|ст|закон[ауе]?|указ[ауе]?|приказ[ауе]?|іс|бап|бабы|заң|протокол[ауе]?|сч[её]т[ауе]?',
  'лицензи[яию]|паспорт[ауе]?|удостоверени[ея]|договор[ауе]?|төлқұжат|куәлік|бин|иин|инн|огрн|кпп|снилс|бсн|жсн|рег',
]
const numbered = new RegExp(
  String.raw`(?:№|#|§|n[°º]|\b(?:${latin.join('|')})|(?<!\p{L})(?:${cyrillic.join('|')}))\s?[.:=\p{Pd}]?\s?(?:\p{Lu}{1,4}[\s/-]?)?$`,
  'iu',
)
const called =
  /(?:\b(?:(?:my|our|his|her) (?:number|no|nr)|tel|phone|call|mobile|cell|fax|whatsapp|telegram|signal|viber|handy|anruf|rufen|appel|móvil|llam)|мой номер|тел|моб|звон|факс)\p{L}*[.:]?.{0,20}$/iu

function isNumbered(before: string, found: string): boolean {
  return !found.startsWith('+') && numbered.test(before) && !called.test(before)
}
