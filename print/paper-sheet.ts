import type { PaperSheet, SheetField } from '@/features/paper/rules'
import { direction, isInterfaceLocale, languageNameIn } from '@/features/places/languages'
import { breakLongWords, type Paragraph, plainParagraphs, shortenParagraphs } from './plain-paragraphs'
import { qrCodeSvg } from './qr-code'
import { setPdf, setting } from './typst'
import { paperWords } from './words'

/** Rows that the front has at least, whatever the length of the text. */
const fewestRows = 10
/** Characters of the text that may stand on the front, from the most to the least: the first that fits is taken. */
const fronts = [1_300, 900, 600, 350, 180, 0]
/** A longer text is not printed along: its address is. */
const longestWhole = 9_000

const widths: Record<SheetField, number> = { name: 30, city: 16, country: 14, role: 18, organisation: 20 }

/** Sets a sheet of A4: what is asked, rows to sign, what happens with what is written; a second page goes on with rows. */
export function printPaperSheet(sheet: PaperSheet): Buffer {
  const { locale, textLocale, title, addresseeLine } = sheet
  const language = textLocale.split('-')[0] ?? ''
  const spoken = isInterfaceLocale(language) ? language : locale
  const say = paperWords(spoken)
  const whole = wholeText(sheet, say)
  const length = whole.reduce((sum, { text }) => sum + text.length, 0)
  const printsWhole = length <= longestWhole
  const label = (url: string) => breakLongWords(url.replace(/^https?:\/\//, ''))
  const shortened = say(printsWhole ? 'shortenedLast' : 'shortened', { address: label(sheet.textUrl) })
  const asked = askedText(sheet, say)
  const frontIsWhole = length <= (fronts[0] ?? 0)
  const columns = columnsOf(sheet, say)
  return setPdf('paper-sheet.typ', {
    ...setting(spoken === 'en' ? 'en-GB' : spoken),
    textLanguage: language,
    rightToLeft: direction(textLocale) === 'rtl',
    hyphenateText: setting(textLocale).hyphenate,
    wide: columns.length > 7,
    fewest: fewestRows,
    title: breakLongWords(title),
    addresseeLine: breakLongWords(addresseeLine),
    version: say('version', {
      version: sheet.version,
      language: languageNameIn(textLocale, spoken),
      hash: (sheet.hash.slice(0, 16).match(/.{4}/g) ?? []).join(' '),
    }),
    demo: sheet.demo ? say('demo') : '',
    fronts: [
      ...(frontIsWhole ? [{ paragraphs: whole, note: '' }] : []),
      ...fronts.map((most) => ({ paragraphs: shortenParagraphs(asked, most), note: shortened })),
    ],
    frontIsWhole,
    whole: printsWhole ? whole : [],
    columns,
    legend: legendOf(sheet, say),
    door: { url: sheet.signUrl, label: label(sheet.signUrl), picture: qrCodeSvg(sheet.signUrl) },
    words: {
      required: say('required'),
      dataTitle: say('data.title'),
      data: [
        say('data.responsible', { team: breakLongWords(sheet.team) }),
        say(sheet.addresseeGets === 'full' ? 'data.handed' : 'data.notHanded'),
        say('data.kept'),
      ],
      online: say('online'),
      collector: [say('place'), say('date'), say('collectedBy'), say('signatures'), say('sheetNumber')],
      sheetNumber: say('sheetNumber'),
      continued: say('continued'),
      whole: say('whole'),
    },
  })
}

type Words = ReturnType<typeof paperWords>

function columnsOf({ fields, questions }: PaperSheet, say: Words) {
  const marked = (name: string, required: boolean) => (required ? `${name} *` : name)
  return [
    { name: say('columns.number'), width: 0 },
    ...fields.map(({ field, required }) => ({ name: marked(say(`columns.${field}`), required), width: widths[field] })),
    ...questions.map((_, at) => ({ name: marked(letterOf(at), true), width: 8 })),
    { name: marked(say('columns.signature'), true), width: 24 },
  ]
}

/** What the letters above columns stand for. */
function legendOf({ questions }: PaperSheet, say: Words): string[] {
  return questions.map(({ label, options }, at) => {
    const choices = options.map((option, at) => `${at + 1} ${option}`).join(' · ')
    const question = `${letterOf(at)}: ${label}`
    return breakLongWords(choices === '' ? question : `${question} – ${say('choose', { choices })}`)
  })
}

const letterOf = (at: number) => String.fromCharCode(65 + at)

/** All that is signed, part by part, with the headings that the page has. */
function wholeText({ summary, parts, demands }: PaperSheet, say: Words): Paragraph[] {
  const heading = (text: string) => ({ heading: true, text })
  return [
    ...(summary === '' ? [] : [{ heading: false, text: breakLongWords(summary) }]),
    ...parts.flatMap(({ part, text, headed }) => [
      ...(headed ? [heading(say(`parts.${part}`))] : []),
      ...plainParagraphs(text),
    ]),
    ...listed(demands, say),
  ]
}

/** What the text asks for, with the demands and without what leads to it: of a text that does not fit, that is what comes first. */
function askedText({ summary, parts, demands }: PaperSheet, say: Words): Paragraph[] {
  const lead = summary === '' ? [] : [{ heading: false, text: breakLongWords(summary) }]
  const asked = parts.filter(({ part }) => part === 'text').flatMap(({ text }) => plainParagraphs(text))
  return [...lead, ...asked, ...listed(demands, say)]
}

function listed(demands: readonly string[], say: Words): Paragraph[] {
  if (demands.length === 0) return []
  const items = demands.map((demand, at) => {
    const words = plainParagraphs(demand)
    return { heading: false, text: `${at + 1}. ${words.map(({ text }) => text).join(' ')}` }
  })
  return [{ heading: true, text: say('demands') }, ...items]
}
