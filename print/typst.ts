import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readPassed } from '@/features/safety/pass-environment'

const folder = path.join(process.cwd(), 'print')
const packages = path.join(process.cwd(), 'node_modules/@expo-google-fonts')

/** In the order in which a character looks for its letter form. */
const families = [
  'Noto Serif',
  'Noto Naskh Arabic',
  'Noto Serif Hebrew',
  'Noto Sans Georgian',
  'Noto Sans Armenian',
  'Noto Serif Devanagari',
  ...['Bengali', 'Ethiopic', 'Gujarati', 'Gurmukhi', 'Kannada', 'Khmer', 'Lao', 'Malayalam', 'Myanmar', 'Sinhala'].map(
    (script) => `Noto Sans ${script}`,
  ),
  'Noto Sans Tamil',
  'Noto Sans Telugu',
  'Noto Sans Thai',
]
/** Below 10 pt an address is read better without serifs (DIN 5008). */
const plain = 'Noto Sans'

/** The one family with letters that lean: other scripts do not have any. */
const leaning = ['400Regular_Italic', '700Bold_Italic']

const packaged = [...families, plain].flatMap((family) =>
  ['400Regular', '700Bold', ...(family === 'Noto Serif' ? leaning : [])].map((style) => {
    const name = family.toLowerCase().replaceAll(' ', '-')
    return path.join(packages, name, style, `${family.replaceAll(' ', '')}_${style}.ttf`)
  }),
)

/** Fonts of the operator's own, for scripts whose fonts are too large to ship: `.ttf` and `.otf` in POSTBAG_HOME/fonts. */
function added(): string[] {
  const home = path.join(readPassed('POSTBAG_HOME') ?? '.postbag', 'fonts')
  if (!existsSync(home)) return []
  return readdirSync(home)
    .filter((name) => /\.(ttf|otf)$/i.test(name))
    .sort()
    .map((name) => path.join(home, name))
}

/** The bytes of every font that prints may use. One that is not installed is missed by name before something is printed. */
export function fontFiles(): Buffer[] {
  return [...packaged.filter(existsSync), ...added()].map((file) => readFileSync(file))
}

/** Languages Typst can hyphenate; others are set ragged, because justified lines without hyphens have holes. */
const hyphenated = new Set(
  'af bg ca cs da de el en es et fi fr hr hu is it ka la lt lv nb nl nn no pl pt ru sk sl sq sr sv tk tr uk'.split(' '),
)

/** How text of a language (BCP 47) is set: for the head of every template. */
export function setting(locale: string) {
  const [language = 'en', region] = locale.split('-')
  return {
    fonts: families,
    plainFonts: [plain, ...families],
    language,
    region: region ?? null,
    hyphenate: hyphenated.has(language),
  }
}

let warm: NodeCompiler | undefined

function compiler(): NodeCompiler {
  warm ??= NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: fontFiles() }] })
  return warm
}

interface Setting {
  tags?: boolean | undefined
  /** Pictures that the template shows, by the names that it has for them. */
  pictures?: ReadonlyMap<string, Uint8Array> | undefined
}

/**
 * Sets a template of this folder as PDF, with tags for screen readers unless told otherwise. Data goes in as JSON, so
 * nothing in it can be markup; a broken template throws.
 */
export function setPdf(template: string, data: unknown, { tags = true, pictures }: Setting = {}): Buffer {
  const typst = compiler()
  const input = { mainFilePath: path.join(folder, template), inputs: { data: JSON.stringify(data) } }
  for (const [name, bytes] of pictures ?? []) typst.mapShadow(path.join(folder, name), Buffer.from(bytes))
  try {
    return typst.pdf(input, { pdfTags: tags })
  } finally {
    if (pictures) typst.resetShadow()
    // Typst remembers what it has set; without this a letter would stay in memory for good, and a long one at once.
    typst.evictCache(tags && !pictures ? 10 : 0)
  }
}

/**
 * Sets a template that says where it put things: the PDF, without tags, and the numbers of the pages, which the template
 * keeps under the label `pages`.
 */
export function setPages(template: string, data: unknown): { pdf: Buffer; pages: number[] } {
  const typst = compiler()
  const input = { mainFilePath: path.join(folder, template), inputs: { data: JSON.stringify(data) } }
  // Set from its source both times, the second time from memory: a document that was handed out would be held for good.
  const pdf = typst.pdf(input, { pdfTags: false })
  const [pages] = typst.query(input, { selector: '<pages>', field: 'value' }) as [number[]]
  typst.evictCache(0)
  return { pdf, pages }
}
