import { readFileSync } from 'node:fs'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import QRCode from 'qrcode'
import type { ComposedLetter } from '@/features/letters/compose-letter'

/** What stands on the printed letter beside the letter itself. */
export interface LetterPrint {
  letter: ComposedLetter
  paper: 'a4' | 'us-letter'
  /** Side of the envelope's window, seen from the front. */
  window: 'left' | 'right'
  /** The page where the outcome is told; without it the print carries no QR code. */
  door?: { url: string; question: string }
}

const folder = path.join(process.cwd(), 'print')
const fonts = path.join(process.cwd(), 'node_modules/@expo-google-fonts')
const families = ['Noto Serif', 'Noto Naskh Arabic', 'Noto Serif Hebrew']
const files = [
  'noto-serif/400Regular/NotoSerif_400Regular.ttf',
  'noto-serif/700Bold/NotoSerif_700Bold.ttf',
  'noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  'noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
  'noto-serif-hebrew/400Regular/NotoSerifHebrew_400Regular.ttf',
  'noto-serif-hebrew/700Bold/NotoSerifHebrew_700Bold.ttf',
]

/** Languages Typst can hyphenate; others are set ragged, because justified lines without hyphens have holes. */
const hyphenated = new Set(
  'af bg ca cs da de el en es et fi fr hr hu is it ka la lt lv nb nl nn no pl pt ru sk sl sq sr sv tk tr uk'.split(' '),
)

let warm: NodeCompiler | undefined

function compiler(): NodeCompiler {
  warm ??= NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: files.map((file) => readFileSync(path.join(fonts, file))) }],
  })
  return warm
}

/** Prints a letter as PDF. The text goes in as data, so nothing in it can be markup; a broken template throws. */
export function printLetter({ letter, paper, window, door }: LetterPrint): Buffer {
  const [language = 'en', region] = letter.locale.split('-')
  const data = {
    letter,
    paper,
    window,
    fonts: families,
    language,
    region: region ?? null,
    hyphenate: hyphenated.has(language),
    door: door ? { ...door, label: door.url.replace(/^https?:\/\//, ''), code: qrSvg(door.url) } : null,
  }
  const typst = compiler()
  const pdf = typst.pdf({ mainFilePath: path.join(folder, 'letter.typ'), inputs: { data: JSON.stringify(data) } })
  // Typst remembers what it has set; without this a letter would stay in memory for good.
  typst.evictCache(10)
  return pdf
}

/** A QR code as SVG with one path, a run of dark modules per step (ISO/IEC 18004, error correction M). */
function qrSvg(text: string): string {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules
  const rows = Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => (data[y * size + x] ? `M${x} ${y}h1v1h-1z` : '')).join(''),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${rows.join('')}"/></svg>`
}
