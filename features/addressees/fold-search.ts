import { citySpellings, knownCities } from '@/features/places/name-city'
import { countryNames } from '@/features/places/name-country-everywhere'
import { cityAliases, countryAliases } from '@/features/places/place-aliases'
import { boundMarks } from '@/features/safety/bound-text'
import type { AddresseeKind } from '@/generated/prisma/enums'
import { namesOf } from './rules'

/** Latin letters that Unicode does not take apart into a letter and its marks. */
const latin = 'ß ss æ ae œ oe ø o đ d ð d þ th ł l ħ h ŋ n ı i ə a ŧ t'

/** Letter by letter, as newspapers would write it in Latin: close enough to be found, not a standard. */
const scripts = [
  // Cyrillic: Russian, then the letters of Kazakh, Ukrainian, Belarusian, Serbian, Macedonian.
  'а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch',
  'ы y э e ю yu я ya ә a ғ g қ k ң n ө o ұ u ү u һ h і i є e ґ g ђ dj ј j љ lj њ nj ћ c џ dz ѕ dz',
  // Greek.
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o',
  // Georgian.
  'ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch',
  'ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h',
  // Armenian.
  'ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch',
  'պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k օ o ֆ f',
].join(' ')

const letters = new Map([...pairs(latin.split(' ')), ['ь', ''], ['ъ', ''], ...pairs(scripts.split(' '))])

/**
 * A text as searches compare it: small letters without accents, Cyrillic, Greek, Georgian and Armenian in Latin, one
 * blank between words and nothing else. Scripts that write no vowels or no letters stay as they are.
 */
export function foldSearch(text: string): string {
  const plain = boundMarks(text)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    // "D.C." and "U.S.A." are one word.
    .replace(/(?<!\p{L})((?:\p{L}\.)+\p{L})(?!\p{L})/gu, (initials) => initials.replaceAll('.', ''))
  const written = [...plain].map((letter) => letters.get(letter) ?? letter).join('')
  return written
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A folded word of a search as it was typed. */
export function typedWord(q: string, word: string): string {
  const typed = q.split(/[\s,;]+/).find((part) => foldSearch(part).split(' ').includes(word))
  return typed ?? word
}

/** What a search needs to know of an addressee. */
export interface Searched {
  kind: AddresseeKind
  state: string
  hostCountry: string
  hostCity: string | null
  /** As the source writes it. */
  name: string
  /** The column of what it is called in other languages. */
  names?: unknown
}

/**
 * The text an addressee is found by (column `addressees.search_text`): the words of its name, of its state, of the
 * country and the city it sits in, in all our languages and by other names they have, and of what it is. Each word once,
 * with a blank before it.
 */
export function searchTextOf({ kind, state, hostCountry, hostCity, name, names }: Searched): string {
  const words = new Set([
    ...[name, ...Object.values(namesOf(names))].flatMap(wordsOf),
    ...countryWords(state),
    ...countryWords(hostCountry),
    ...(hostCity === null ? [] : cityWords(hostCity)),
    ...kindWords(kind),
  ])
  return [...words].map((word) => ` ${word}`).join('')
}

/** Every word by which cities and kinds of addressees are found. */
export function placeVocabulary(): string[] {
  return [...knownCities().flatMap(cityWords), ...Object.keys(kinds).flatMap(kindWords)]
}

/** True for a word that says what an addressee is, and not where: "embassy". */
export function isKindWord(word: string): boolean {
  return Object.keys(kinds).some((kind) => kindWords(kind).includes(word))
}

/** The words of a name, also as it is written without its apostrophe ("Nukualofa") and on a plain keyboard ("Zuerich"). */
function wordsOf(name: string): string[] {
  const joined = name.replace(/['’ʻʼ`]/g, '')
  return [name, joined, spellOut(joined)].flatMap((one) => foldSearch(one).split(' ')).filter(Boolean)
}

function spellOut(name: string): string {
  return name.replace(/[äöüøå]/giu, (letter) => plainKeyboard[letter.toLowerCase()] ?? letter)
}

const plainKeyboard: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' }

const countryWords = once((code) => [code, ...countryNames(code, 'ours'), ...countryAliases(code)].flatMap(wordsOf))
const cityWords = once((city) => [...citySpellings(city), ...cityAliases(city)].flatMap(wordsOf))
const kindWords = once((kind) => (kinds[kind as AddresseeKind] ?? '').split(' ').flatMap(wordsOf))

const embassy = 'embassy ambassade Botschaft посольство embajada елшілік елшілігі'
const consulate = 'consulate consulat Konsulat консульство consulado консулдық консулдығы'
const ministry = 'ministry ministère Ministerium министерство ministerio министрлік министрлігі'
const foreign = 'foreign affairs étrangères Außenministerium auswärtiges иностранных exteriores сыртқы істер'

const prosecutor =
  'prosecutor public parquet procureur Staatsanwaltschaft прокуратура прокурор fiscalía fiscal прокуратурасы'
const premier = 'премьер министр правительство primer ministro gobierno премьер-министр үкімет үкіметі'
const defender = 'уполномоченный омбудсмен права человека defensor defensoría pueblo омбудсмен уәкіл құқықтары'

const kinds: Record<AddresseeKind, string> = {
  embassy,
  high_commission: `${embassy} high commission haut-commissariat Hochkommissariat верховный комиссар alto comisionado`,
  consulate_general: `${consulate} general général Generalkonsulat генеральное consulado general бас`,
  consulate,
  honorary_consulate: `${consulate} honorary honoraire Honorarkonsulat почётное honorario құрметті`,
  permanent_mission:
    'permanent mission permanente ständige Vertretung постоянное представительство misión тұрақты өкілдік',
  nunciature: `${embassy} nunciature apostolic nonciature Nuntiatur нунциатура nunciatura`,
  representative_office: `${embassy} representative office bureau représentation Vertretung представительство oficina өкілдік`,
  foreign_ministry: `${ministry} ${foreign} МИД`,
  ministry,
  president_office: 'president office presidency présidence Präsident администрация президент presidencia президенті',
  parliament: 'parliament parlement Parlament парламент parlamento парламенті',
  justice_ministry: `${ministry} justice Justizministerium Justiz юстиции Минюст justicia әділет`,
  interior_ministry: `${ministry} interior home internal affairs intérieur Innenministerium внутренних дел МВД ішкі істер`,
  government: `prime minister government cabinet premier ministre gouvernement Regierung Premierminister ${premier}`,
  monarch: 'king queen royal court roi reine König Königin король королева двор rey reina король патша',
  head_of_state: 'head of state leader chef État Staatsoberhaupt глава государства jefe Estado мемлекет басшысы',
  prosecutor: `${prosecutor} general attorney général Generalstaatsanwaltschaft генеральная бас`,
  local_prosecutor: prosecutor,
  court: 'court justice tribunal cour Gericht суд juzgado corte сот соты',
  police: 'police Polizei полиция милиция policía полициясы',
  ombudsman: `ombudsman human rights commissioner défenseur droits Menschenrechtsbeauftragte ${defender}`,
  newspaper: 'newspaper press journal Zeitung газета periódico prensa газет',
  company: 'company entreprise Unternehmen компания empresa',
  prison: 'prison Gefängnis тюрьма cárcel prisión түрме',
}

function pairs(list: readonly string[]): [string, string][] {
  return list.flatMap((letter, at): [string, string][] => (at % 2 === 0 ? [[letter, list[at + 1] ?? '']] : []))
}

/** Remembers the answer for each word: names of countries are asked for thousands of times. */
function once(find: (key: string) => string[]): (key: string) => string[] {
  const known = new Map<string, string[]>()
  return (key) => {
    const words = known.get(key) ?? find(key)
    known.set(key, words)
    return words
  }
}
