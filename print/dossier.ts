import type { Dossier, DossierText } from '@/features/hand-ins/read-dossier'
import { direction, isInterfaceLocale, languageNameIn, ownName } from '@/features/places/languages'
import { changesOf, checkOf, dossierDay, numbersOf, otherPartsOf } from './dossier-counts'
import { dossierLists } from './dossier-lists'
import { addDossierNames } from './dossier-names'
import { type Bookmark, joinPages } from './join-pages'
import { parseTextBlocks, type TextBlock } from './text-blocks'
import { setPages, setPdf, setting } from './typst'
import { missingCharacters } from './unprintable-characters'
import { dossierWords } from './words'

export interface PrintedDossier {
  pdf: Uint8Array
  pages: number
  /** Characters that no font of the prints has, each once: they stand there as empty boxes. */
  boxes: string[]
}

type Words = ReturnType<typeof dossierWords>

/**
 * Prints what is handed in for one of its readers: cover, contents, the texts, who signed as far as this reader gets it,
 * and room for signatures on paper. It is set in pieces and joined, so that it may name a hundred thousand.
 */
export async function printDossier(dossier: Dossier): Promise<PrintedDossier> {
  const say = dossierWords(dossier.locale)
  const sheet = sheetOf(dossier, say)
  const boxes = missingCharacters(allWords(dossier))
  const front = (contents: readonly Bookmark[]) =>
    setPdf('dossier-cover.typ', frontOf(dossier, say, contents, boxes), { tags: false })
  // The contents take as much room whatever the numbers in it are: they are known at the end.
  const lists = dossierLists(dossier, say).map(({ heading }) => heading)
  const others = otherPartsOf(dossier, say)
  const othersName = say('others.title')
  const planned = [
    ...(others.length > 0 ? [othersName] : []),
    ...lists,
    ...(dossier.nameless ? [] : [say('paper')]),
  ].map((name) => ({ name, page: 1 }))
  const room = await joinPages()
  await room.add(front([...textMarks(dossier, say, []), ...planned]))
  const before = room.count()

  const body = await joinPages()
  const marks: Bookmark[] = []
  const place = (page: number) => before + body.count() + page
  const texts = setPages('dossier-texts.typ', { ...sheet, words: {}, texts: textsOf(dossier, say) })
  marks.push(...textMarks(dossier, say, texts.pages.map(place)))
  await body.add(texts.pdf)
  if (others.length > 0) {
    marks.push({ name: othersName, page: place(1) })
    await body.add(setPdf('dossier-others.typ', { ...sheet, parts: others }, { tags: false }))
  }
  for (const list of dossierLists(dossier, say)) {
    const page = place(1)
    const below = await addDossierNames(body, list, sheet)
    const moved = below.map((one) => ({ ...one, page: one.page + before }))
    marks.push({ name: list.heading, page, ...(moved.length > 1 && { below: moved }) })
  }
  if (!dossier.nameless) {
    marks.push({ name: say('paper'), page: place(1) })
    const columns = [say('columns.number'), say('columns.name'), say('columns.place'), say('columns.signature')]
    const paper = { paper: say('paper'), paperNote: say('paperNote'), columns }
    await body.add(setPdf('dossier-paper.typ', { ...sheet, words: paper }, { tags: false }))
  }
  return { ...(await bind(dossier, front(marks), body, marks)), boxes }
}

async function bind(
  { title, locale }: Dossier,
  front: Buffer,
  body: Awaited<ReturnType<typeof joinPages>>,
  bookmarks: Bookmark[],
) {
  await body.addBefore(front)
  const pages = body.count()
  return { pdf: await body.finish({ title, locale, bookmarks }), pages }
}

/** What every sheet is told. */
function sheetOf(dossier: Dossier, say: Words) {
  const { locale, paper, demo, title, textLocale } = dossier
  return {
    ...setting(locale),
    paper,
    title,
    textLanguage: textLocale.split('-')[0],
    foot: `${title} · ${copyOf(dossier, say)}`,
    demo: demo ? say('demo') : '',
  }
}

function copyOf({ reader, nameless }: Dossier, say: Words): string {
  return say(nameless ? 'copies.nameless' : `copies.${reader}`)
}

function frontOf(dossier: Dossier, say: Words, contents: readonly Bookmark[], boxes: readonly string[]) {
  const { locale, total, campaign, summary, addresseeLine, office, on } = dossier
  return {
    ...sheetOf(dossier, say),
    words: {
      petition: say('petition'),
      copy: copyOf(dossier, say),
      to: say('to'),
      from: say('from'),
      date: say('date'),
      signatures: say('signatures', { count: total }),
      byKind: say('byKind'),
      byCountry: say('byCountry'),
      rounding: say('rounding'),
      contents: say('contents'),
      about: say('about.title'),
    },
    campaign,
    summary,
    addresseeLine,
    office: office ?? null,
    day: dossierDay(locale, on),
    ...numbersOf(dossier, say),
    check: checkOf(dossier, say),
    contents: contents.map(({ name, page }) => ({ name, page: `${page}`, depth: 0 })),
    about: aboutOf(dossier, say, boxes.length),
  }
}

/** What a reader has to know of the numbers and names. */
function aboutOf({ nameless, named, share, total }: Dossier, say: Words, boxes: number): string[] {
  const names = named.reduce((sum, group) => sum + group.names.length, 0)
  const others = total > names ? [say(names > 0 ? 'about.others' : 'about.nobody', { count: total - names })] : []
  return [
    say('about.confirmed'),
    ...(names > 0 ? [say(`about.${share === 'full' ? 'names' : 'initials'}`), say('about.order')] : []),
    ...(boxes > 0 ? [say('about.boxes', { count: boxes })] : []),
    ...(nameless ? [say('about.nameless')] : others),
  ]
}

function textMarks({ versions, locale: spoken }: Dossier, say: Words, pages: readonly number[]): Bookmark[] {
  const texts = versions.flatMap(({ number, texts }) => texts.map(({ locale }) => ({ number, locale })))
  return texts.map(({ number, locale }, at) => ({
    name: nameOfText(say, { language: languageNameIn(locale, spoken), number }, versions.length),
    page: pages[at] ?? 1,
  }))
}

function nameOfText(say: Words, text: { language: string; number: number }, versions: number): string {
  return versions > 1 ? say('textOfVersion', text) : say('text', text)
}

function textsOf({ versions, locale }: Dossier, say: Words) {
  const number = new Intl.NumberFormat(locale)
  return versions.flatMap((version) =>
    version.texts.map((text, at) => ({
      ...text,
      language: text.locale.split('-')[0],
      languageName: ownName(text.locale),
      rightToLeft: direction(text.locale) === 'rtl',
      blocks: blocksOf(text, headingsOf(text.locale, locale)),
      changes: changesOf(text, locale, say),
      version:
        at > 0
          ? null
          : {
              name: versions.length > 1 ? say('version', { number: version.number }) : say('texts'),
              signed:
                versions.length > 1 ? say('signedVersion', { count: number.format(version.signed) }) : say('signedAll'),
            },
    })),
  )
}

/** The words of the headings above a text: in its own language, as those who signed it read them, if the site speaks it. */
function headingsOf(text: string, spoken: string): Words {
  const language = text.split('-')[0] ?? ''
  return dossierWords(isInterfaceLocale(language) ? language : spoken)
}

/** What is signed, part by part below its headings, and the demands. */
function blocksOf({ parts, demands }: DossierText, say: Words): TextBlock[] {
  return [
    ...parts.flatMap(({ part, text, headed }) => [
      ...(headed ? [headingBlock(say(`parts.${part}`))] : []),
      ...parseTextBlocks(text),
    ]),
    ...demandsOf(demands, say),
  ]
}

function headingBlock(text: string): TextBlock {
  return { kind: 'heading', depth: 2, runs: [{ text, bold: false, italic: false }] }
}

/** What the campaign demands stands below the text on the petition's page, and so it does here. */
function demandsOf(demands: readonly string[], say: Words): TextBlock[] {
  if (demands.length === 0) return []
  return [
    headingBlock(say('demands')),
    { kind: 'list', ordered: true, start: 1, items: demands.map((demand) => parseTextBlocks(demand)) },
  ]
}

function allWords({ versions, named, namedApart, organisations, first, title, campaign }: Dossier): string {
  const groups = [...named, ...namedApart.stalls, ...namedApart.elsewhere]
  const signers = [...organisations, ...first, ...groups.flatMap(({ names }) => names)]
  const seen = new Set<string>()
  for (const { name, line } of signers) for (const character of name + line) seen.add(character)
  const texts = versions.flatMap(({ texts }) =>
    texts.map((text) => text.title + text.summary + text.parts.map((part) => part.text).join('')),
  )
  return [...seen, title, campaign, ...texts].join('')
}
