import type { ComposedLetter } from '@/features/letters/compose-letter'
import { fontFiles } from './typst'

let known: Set<number> | undefined

/** Characters of a letter that no font of the prints has: they would come out as empty boxes. Each once, in order. */
export function unprintable(letter: ComposedLetter): string[] {
  const { sender, returnLine, address, dateline, reference = '', subject, salutation, body, close, signatures } = letter
  const words = body.map((block) => (block.kind === 'list' ? block.items.join('') : block.text))
  return missingCharacters(
    [
      ...sender,
      returnLine,
      ...address,
      dateline,
      reference,
      subject,
      salutation,
      ...words,
      close,
      ...signatures.flat(),
    ].join(''),
  )
}

/** Characters of a text that no font of the prints has. */
export function missingCharacters(text: string): string[] {
  known ??= new Set(fontFiles().flatMap(charactersOf))
  // Controls, joiners and variation selectors have no shape of their own.
  const visible = text.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Zs}\p{Zl}\p{Zp}\p{Variation_Selector}]/gu, '')
  return [...new Set(visible)].filter((character) => !known?.has(character.codePointAt(0) ?? 0))
}

/** The code points that a font has a glyph for (OpenType 1.9, table cmap, formats 4 and 12). */
function charactersOf(font: Buffer): number[] {
  const at = tableOf(font, 'cmap')
  const found = new Set<number>()
  for (let index = 0; index < font.readUInt16BE(at + 2); index += 1) {
    const table = at + font.readUInt32BE(at + 4 + index * 8 + 4)
    const format = font.readUInt16BE(table)
    if (format === 4) readSegments(font, table, found)
    if (format === 12) readGroups(font, table, found)
  }
  return [...found]
}

function tableOf(font: Buffer, name: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const record = 12 + index * 16
    if (font.toString('latin1', record, record + 4) === name) return font.readUInt32BE(record + 8)
  }
  throw new Error(`A font has no table ${name}`)
}

function readSegments(font: Buffer, table: number, found: Set<number>): void {
  const count = font.readUInt16BE(table + 6) / 2
  const [ends, starts] = [table + 14, table + 16 + count * 2]
  const [deltas, offsets] = [starts + count * 2, starts + count * 4]
  for (let segment = 0; segment < count; segment += 1) {
    const from = font.readUInt16BE(starts + segment * 2)
    const to = font.readUInt16BE(ends + segment * 2)
    const delta = font.readUInt16BE(deltas + segment * 2)
    const offset = font.readUInt16BE(offsets + segment * 2)
    for (let code = from; code <= to && code < 0xffff; code += 1) {
      const place = offsets + segment * 2 + offset + (code - from) * 2
      const glyph = offset === 0 ? code : font.readUInt16BE(place)
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) found.add(code)
    }
  }
}

function readGroups(font: Buffer, table: number, found: Set<number>): void {
  const count = font.readUInt32BE(table + 12)
  for (let group = 0; group < count; group += 1) {
    const place = table + 16 + group * 12
    const [from, to] = [font.readUInt32BE(place), font.readUInt32BE(place + 4)]
    for (let code = from; code <= to; code += 1) found.add(code)
  }
}
