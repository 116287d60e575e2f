import chardet from 'chardet'
import iconv from 'iconv-lite'

/** Bytes of a text that are looked at to find out its alphabet. */
const looked = 8_192
/** What a decoding must be better by before the sender's own label is not believed. */
const doubt = 0.6

/** Names that a detector gives, as the wider encodings that mails really use (WHATWG Encoding, 4.2). */
const wider: Record<string, string> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-9': 'windows-1254',
  'ISO-8859-8': 'windows-1255',
  'KOI8-R': 'koi8-u',
  ASCII: 'windows-1252',
}
/** Encodings of several bytes a letter: nearly any bytes are a letter there, so that the detector has to be fairly sure. */
const manyBytes = /^(gb|big5|euc|shift|iso-2022)/i
const fairlySure = 0.3
/** The letters that make up two thirds of every Russian, Ukrainian or Bulgarian text. */
const frequent = new Set('оеаинтсрвл')
/** Alphabets that short texts are too short to be detected in: asked about each time. */
const always = ['windows-1251', 'koi8-u', 'ibm866', 'windows-1255', 'windows-874', 'windows-1252']

/**
 * Turns bytes of a mail into text. The label is believed as long as it can be true; bytes without a label, or with one
 * that turns them into nonsense, are read as what they most likely are. Nothing throws: a byte that means nothing
 * becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array, label?: string): string {
  const named = encodingOf(label)
  const marked = markOf(bytes)
  if (marked) return decode(bytes, marked)
  if (isPlain(bytes)) return decode(bytes, named ?? 'windows-1252')
  const isUtf8 = validUtf8(bytes)
  if (named === 'utf-8' || named === undefined)
    return isUtf8 ? decode(bytes, 'utf-8') : decode(bytes, guess(bytes, named))
  // Bytes of another alphabet are UTF-8 by accident only in very short texts of several bytes a letter.
  if (isUtf8 && !/^(gb|big5|euc|shift|iso-2022|utf-)/.test(named)) return decode(bytes, 'utf-8')
  return decode(bytes, guess(bytes, named))
}

/** The byte order mark a text begins with. */
function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  // Japanese mail of the old kind says by an escape what follows (RFC 1468).
  const begin = Buffer.from(bytes.subarray(0, looked))
  if (begin.includes('\x1B$B') || begin.includes('\x1B$@')) return 'iso-2022-jp'
  return undefined
}

/** The encoding a label names; undefined for "unknown-8bit", "x-unknown", US-ASCII with more in it, and nonsense. */
function encodingOf(label: string | undefined): string | undefined {
  const name = label?.trim().toLowerCase().slice(0, 40) ?? ''
  if (name === '' || /^(us-ascii|ascii|ansi_x3\.4-1968|x-user-defined|unknown.*|x-unknown)$/.test(name))
    return undefined
  try {
    const { encoding } = new TextDecoder(name)
    return encoding
  } catch {
    return iconv.encodingExists(name) ? name : undefined
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return iconv.encodingExists(encoding) ? iconv.decode(Buffer.from(bytes), encoding) : decode(bytes, 'windows-1252')
  }
}

function isPlain(bytes: Uint8Array): boolean {
  return !bytes.some((byte) => byte >= 0x80)
}

/** True for UTF-8; of several letters the last may be cut. */
function validUtf8(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return /[^\0-\x7f]/.test(text)
  } catch {
    return false
  }
}

/** What bytes above 127 most likely are: the label when there is one and it may be true. */
function guess(bytes: Uint8Array, named: string | undefined): string {
  const sample = sampleOf(bytes)
  const sure = new Map<string, number>()
  for (const { name, confidence } of chardet.analyse(sample)) {
    const encoding = encodingOf(wider[name] ?? name)
    if (encoding) sure.set(encoding, Math.max(sure.get(encoding) ?? 0, confidence / 100))
  }
  const likely = [...sure].flatMap(([name, how]) => (manyBytes.test(name) && how < fairlySure ? [] : name))
  const candidates = [...new Set([...(named ? [named] : []), ...likely, ...always])]
  const rated = candidates.map((name) => ({
    name,
    worth: likeness(decode(sample, name)) + (sure.get(name) ?? 0) * 1.5,
  }))
  const best = rated.reduce((a, b) => (b.worth > a.worth ? b : a), {
    name: 'windows-1252',
    worth: Number.NEGATIVE_INFINITY,
  })
  const own = rated.find(({ name }) => name === named)
  return own && best.worth - own.worth < doubt ? own.name : best.name
}

/** Up to 8 kB beginning where the first byte above 127 stands, so that a long plain beginning hides nothing. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - 32)
  return bytes.subarray(first, first + looked)
}

/**
 * How much a decoding looks like writing, at most 1: letters speak for it; boxes, signs inside words, a capital after a
 * small letter, two alphabets in one word and heaps of accents (Cyrillic read as Latin) against it.
 */
function likeness(text: string): number {
  let sum = 0
  let count = 0
  let before: { script: string; lower: boolean } | undefined
  let accents = 0
  let cyrillic = 0
  let common = 0
  for (const letter of text) {
    const script = scriptOf(letter)
    if (letter.charCodeAt(0) < 0x80) {
      accents = 0
      if (script && before && before.script !== script && before.script !== 'other') sum -= 1
      before = script ? { script, lower: letter === letter.toLowerCase() } : undefined
      continue
    }
    count += 1
    if (!script) {
      sum += worthOfSign(letter)
      before = undefined
      continue
    }
    const lower = letter === letter.toLowerCase()
    accents = script === 'Latin' ? accents + 1 : 0
    if (script === 'Cyrillic') {
      cyrillic += 1
      common += frequent.has(letter.toLowerCase()) ? 1 : 0
    }
    sum += lower ? 1 : 0.9
    if (before && before.script !== script) sum -= 2
    if (before?.lower && !lower) sum -= 2
    if (accents > 2) sum -= 2
    before = { script, lower }
  }
  const asWritten = cyrillic === 0 ? 0 : (common / cyrillic - 0.5) * (cyrillic / count)
  return count === 0 ? 1 : sum / count + asWritten
}

function worthOfSign(sign: string): number {
  if (/[\p{Cc}\p{Co}\p{Cn}\uFFFD]/u.test(sign)) return -3
  return /[\u00A0«»„“”‘’‚–—…№§°€₽₸、。「」,.:;!?()¿¡]/u.test(sign) ? 0.8 : -0.5
}

function scriptOf(letter: string): string | undefined {
  if (/\p{Script=Latin}/u.test(letter)) return 'Latin'
  if (/\p{Script=Cyrillic}/u.test(letter)) return 'Cyrillic'
  if (/\p{Script=Greek}/u.test(letter)) return 'Greek'
  if (/\p{Script=Hebrew}/u.test(letter)) return 'Hebrew'
  if (/\p{Script=Arabic}/u.test(letter)) return 'Arabic'
  return /[\p{L}\p{M}]/u.test(letter) ? 'other' : undefined
}
