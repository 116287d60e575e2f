import { decodeText } from './decode-text'
import { htmlText } from './html-text'

/** What a winmail.dat says, and the names of the files in it. */
export interface Winmail {
  text: string
  files: string[]
}

/** First four bytes of every such file, and the attributes that are looked at ([MS-OXTNEF], 2.1.3). */
const signature = 0x223e9f78
const attributes = { body: 0x0002800c, properties: 0x00069003, fileName: 0x00018010 }
/** Properties of a message that hold its text ([MS-OXPROPS]): plain, and HTML. */
const plainText = 0x1000
const html = 0x1013
const most = 2_000

/**
 * Reads the file that Outlook sends instead of a text to whom it takes for another Outlook. Undefined for what is none;
 * its text is empty where it stands in Outlook's own format alone.
 */
export function readWinmail(bytes: Buffer): Winmail | undefined {
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== signature) return undefined
  const read: Winmail = { text: '', files: [] }
  // Level, attribute, length, the bytes, a sum of them.
  for (let at = 6, count = 0; at + 9 <= bytes.length && count < most; count += 1) {
    const attribute = bytes.readUInt32LE(at + 1)
    const length = bytes.readUInt32LE(at + 5)
    const data = bytes.subarray(at + 9, at + 9 + length)
    if (attribute === attributes.fileName) read.files.push(decodeText(untilZero(data)))
    else if (attribute === attributes.body) read.text ||= decodeText(untilZero(data))
    else if (attribute === attributes.properties) read.text ||= textOf(data)
    at += 9 + length + 2
  }
  return read
}

function untilZero(bytes: Buffer): Buffer {
  const zero = bytes.indexOf(0)
  return zero === -1 ? bytes : bytes.subarray(0, zero)
}

/** The text among the properties of a message ([MS-OXTNEF], 2.1.3.4); empty where one is met that cannot be passed over. */
function textOf(data: Buffer): string {
  if (data.length < 4) return ''
  const count = Math.min(data.readUInt32LE(0), most)
  for (let at = 4, read = 0; read < count && at + 4 <= data.length; read += 1) {
    const type = data.readUInt16LE(at) & 0x0fff
    const id = data.readUInt16LE(at + 2)
    at += 4
    if (id >= 0x8000) return ''
    const fixed = fixedSizes[type]
    if (fixed !== undefined) {
      at += fixed
      continue
    }
    // Strings and bytes: how many values, and of each its length, rounded up to four bytes.
    if (![0x1e, 0x1f, 0x102, 0x0d].includes(type) || at + 8 > data.length) return ''
    const length = data.readUInt32LE(at + 4)
    const value = data.subarray(at + 8, at + 8 + length)
    if (id === plainText)
      return type === 0x1f ? value.toString('utf16le').replace(/\0.*$/s, '') : decodeText(untilZero(value))
    if (id === html) return htmlText(decodeText(untilZero(value)))
    at += 8 + Math.ceil(length / 4) * 4
  }
  return ''
}

/** Bytes of the types of fixed length, each rounded up to four ([MS-OXCDATA], 2.11.1). */
const fixedSizes: Record<number, number> = {
  2: 4,
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 8,
  10: 4,
  11: 4,
  20: 8,
  64: 8,
  72: 16,
}
