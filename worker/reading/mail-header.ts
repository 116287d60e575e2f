import { decodeText } from './decode-text'

/** Letters of one header field that are looked at, and fields of one header. */
const longestField = 16_384
const mostFields = 400

/**
 * The fields of a header (RFC 5322, 2.2) by their names in lower case, unfolded; each letter is a byte, as `decodeWords`
 * takes it. Of fields with the same name the first counts.
 */
export function readHeader(bytes: Uint8Array): Map<string, string> {
  const fields = new Map<string, string>()
  let name = ''
  for (const line of Buffer.from(bytes).toString('latin1').split(/\r?\n/)) {
    if (/^[ \t]/.test(line)) {
      const value = fields.get(name)
      if (value !== undefined && value.length < longestField) fields.set(name, (value + line).slice(0, longestField))
      continue
    }
    const colon = line.indexOf(':')
    name = colon > 0 && colon < 80 ? line.slice(0, colon).trim().toLowerCase() : ''
    if (name === '' || fields.size >= mostFields) continue
    // The same field again belongs to nobody: what is folded below it must not go to the first.
    if (fields.has(name)) name = ''
    else fields.set(name, line.slice(colon + 1, colon + 1 + longestField).trim())
  }
  return fields
}

const encodedWord = /=\?([^?\s]{1,80})\?([bq])\?([^?\r\n]{0,4000})\?=/gi

/** A header field in words: encoded words (RFC 2047), and bytes that nobody labelled. */
export function decodeWords(value: string): string {
  let text = ''
  let end = 0
  let waiting: { label: string; bytes: Buffer } | undefined
  const say = () => {
    if (waiting) text += decodeText(waiting.bytes, waiting.label)
    waiting = undefined
  }
  for (const { 0: whole, 1: charset = '', 2: how = '', 3: said = '', index } of value.matchAll(encodedWord)) {
    const between = value.slice(end, index)
    // RFC 2231 allows a language behind the charset: "utf-8*en".
    const label = charset.replace(/\*.*$/, '').toLowerCase()
    const bytes = how.toLowerCase() === 'b' ? Buffer.from(said, 'base64') : fromQuoted(said.replaceAll('_', ' '))
    const isNext = between.trim() === '' && end > 0
    // A letter of several bytes may be cut between two words of one charset.
    if (isNext && waiting?.label === label) waiting = { label, bytes: Buffer.concat([waiting.bytes, bytes]) }
    else {
      say()
      text += isNext ? '' : plainWords(between)
      waiting = { label, bytes }
    }
    end = index + whole.length
  }
  say()
  return text + plainWords(value.slice(end))
}

function plainWords(value: string): string {
  return decodeText(Buffer.from(value, 'latin1'))
}

/** Undoes quoted-printable (RFC 2045, 6.7): one pass; what is no code stays as it is. */
export function fromQuoted(text: string): Buffer {
  const bytes = Buffer.alloc(text.length)
  let length = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] !== '=') {
      bytes[length++] = text.charCodeAt(at)
      continue
    }
    const code = text.slice(at + 1, at + 3)
    if (/^[0-9a-f]{2}$/i.test(code)) {
      bytes[length++] = Number.parseInt(code, 16)
      at += 2
    } else if (code === '\r\n') at += 2
    else if (code[0] === '\n') at += 1
    else bytes[length++] = 0x3d
  }
  return bytes.subarray(0, length)
}

/** A field with parameters (RFC 2045, 5.1; RFC 2231): its value in lower case, and they by name, in words. */
export interface Valued {
  value: string
  parameters: ReadonlyMap<string, string>
}

const parameter = /;\s{0,80}([^\s=;"]{1,60})\s{0,8}=\s{0,8}(?:"((?:[^"\\]|\\.){0,2000})"?|([^\s;]{0,2000}))/g

/** Reads a field with parameters; none is an empty value without any. */
export function readValued(field: string | undefined): Valued {
  const text = (field ?? '').slice(0, longestField)
  const [value = ''] = text.split(';', 1)
  const parts = new Map<string, { at: number; text: string; coded: boolean }[]>()
  for (const [, key = '', quoted, bare = ''] of text.matchAll(parameter)) {
    const { 1: name = '', 2: at, 3: star } = /^([^*]+)(?:\*(\d{1,3}))?(\*)?$/.exec(key.toLowerCase()) ?? []
    if (name === '') continue
    const part = { at: Number(at ?? 0), text: quoted?.replace(/\\(.)/g, '$1') ?? bare, coded: star !== undefined }
    parts.set(name, [...(parts.get(name) ?? []).slice(0, 40), part])
  }
  const parameters = [...parts].map(([name, found]) => [name, joinParts(found)] as const)
  return { value: value.trim().toLowerCase(), parameters: new Map(parameters) }
}

function joinParts(parts: { at: number; text: string; coded: boolean }[]): string {
  const [first] = parts
  if (!parts.some(({ coded }) => coded)) {
    return decodeWords(
      first?.at === 0 && parts.length === 1
        ? first.text
        : inOrder(parts)
            .map(({ text }) => text)
            .join(''),
    )
  }
  const whole = inOrder(parts)
    .map(({ text, coded }) =>
      coded ? text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))) : text,
    )
    .join('')
  const [, label, said] = /^([^']{0,40})'[^']{0,20}'([\s\S]*)$/.exec(whole) ?? []
  return decodeText(Buffer.from(said ?? whole, 'latin1'), label)
}

function inOrder<Part extends { at: number }>(parts: readonly Part[]): Part[] {
  return [...parts].sort((a, b) => a.at - b.at)
}
