import { nameOf, typeByName } from './file-type'
import { fromQuoted, readHeader, readValued, type Valued } from './mail-header'

/** How deep parts of parts are looked into, and how many parts one mail has; the rest stays in the mailbox. */
const deepest = 12
const mostParts = 200
/** Bytes of a header that are looked at. */
const longestHeader = 262_144

/** One part of a mail (RFC 2046): a text, a file, another mail, or a bundle of parts. */
export interface MailPart {
  headers: ReadonlyMap<string, string>
  type: Valued
  /** `attachment` or `inline`, and the file's name. */
  disposition: Valued
  /** As it was sent, still encoded. */
  body: Buffer
  parts: MailPart[]
  /** There was more in it than is looked at. */
  cut: boolean
}

/** Takes a mail apart. Every byte is looked at once for each bundle it lies in, at most twelve times. */
export function parseMail(source: Buffer): MailPart {
  return readPart(source, { depth: 0, count: { parts: 0 }, inDigest: false })
}

interface Place {
  depth: number
  count: { parts: number }
  /** In a digest, what has no type is a mail (RFC 2046, 5.1.5). */
  inDigest: boolean
}

function readPart(source: Buffer, place: Place): MailPart {
  const part = readHead(source, place)
  const type = typeByName(part.type, nameOf(part))
  if (type === undefined) return open(part, place)
  const named: MailPart = { ...part, type, disposition: { ...part.disposition, value: 'attachment' } }
  if (type.value !== 'message/rfc822') return named
  // A name is no promise: what has no sender is no mail, and stays the file that it is.
  const mail = open(named, place)
  return mail.cut || mail.parts[0]?.headers.has('from') ? mail : part
}

/** A part with its body still closed. */
function readHead(source: Buffer, { count, inDigest }: Place): MailPart {
  count.parts += 1
  const end = endOfHeader(source)
  const headers = readHeader(source.subarray(0, Math.min(end.header, longestHeader)))
  const body = source.subarray(end.body)
  const type = readValued(headers.get('content-type') ?? (inDigest ? 'message/rfc822' : 'text/plain'))
  return { headers, type, disposition: readValued(headers.get('content-disposition')), body, parts: [], cut: false }
}

/** A part with the parts in it. */
function open(part: MailPart, { depth, count }: Place): MailPart {
  const { type, body } = part
  const boundary = type.parameters.get('boundary')
  const isMail = /^message\/(rfc822|global)$/.test(type.value)
  if (!isMail && !(boundary && type.value.startsWith('multipart/'))) return part
  if (depth >= deepest) return { ...part, cut: true }
  const within = { depth: depth + 1, count, inDigest: type.value === 'multipart/digest' }
  if (isMail) return { ...part, parts: [readPart(decodeBody(part), { ...within, inDigest: false })] }
  for (const piece of split(body, boundary ?? '')) {
    if (count.parts >= mostParts) return { ...part, cut: true }
    part.parts.push(readPart(piece, within))
  }
  return part
}

/** Where the header ends and the body begins: at the first empty line. A part may begin with one and have no header. */
function endOfHeader(source: Buffer): { header: number; body: number } {
  for (const [begin, length] of [
    ['\r\n', 2],
    ['\n', 1],
  ] as const) {
    if (source.subarray(0, length).toString('latin1') === begin) return { header: 0, body: length }
  }
  const [unix, usual] = [source.indexOf('\n\n'), source.indexOf('\n\r\n')]
  if (unix === -1 && usual === -1) return { header: source.length, body: source.length }
  return usual === -1 || (unix !== -1 && unix < usual)
    ? { header: unix, body: unix + 2 }
    : { header: usual, body: usual + 3 }
}

/** What stands between the delimiter lines of a bundle; without the last, to the end. */
function* split(body: Buffer, boundary: string): Generator<Buffer> {
  const mark = Buffer.from(`--${boundary}`, 'latin1')
  let begun = -1
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) {
    const isLine = at === 0 || body[at - 1] === 0x0a
    const behind = body.subarray(at + mark.length, at + mark.length + 2).toString('latin1')
    // The delimiter of an inner bundle may begin like that of the outer one.
    if (!isLine || !/^(--|[\r\n \t]|$)/.test(behind)) continue
    if (begun !== -1) yield body.subarray(begun, Math.max(begun, at - (body[at - 2] === 0x0d ? 2 : 1)))
    if (behind === '--') return
    const line = body.indexOf(0x0a, at)
    begun = line === -1 ? body.length : line + 1
  }
  if (begun !== -1 && begun < body.length) yield body.subarray(begun)
}

/** What a part holds, decoded (RFC 2045, 6); no more than `most` bytes of it. */
export function decodeBody({ headers, body }: Pick<MailPart, 'headers' | 'body'>, most = body.length): Buffer {
  const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase()
  if (encoding === 'base64') {
    // The alphabet alone, and blanks: bytes that are none of it are passed over.
    return Buffer.from(body.toString('latin1', 0, Math.ceil((most * 4) / 3) + most / 32), 'base64').subarray(0, most)
  }
  if (encoding === 'quoted-printable') return fromQuoted(body.toString('latin1', 0, most * 3)).subarray(0, most)
  return body.subarray(0, most)
}

/** A part and all in it, in the order of the mail; other mails in it are not opened. */
export function* listParts(part: MailPart): Generator<MailPart> {
  yield part
  if (part.type.value.startsWith('multipart/')) for (const inner of part.parts) yield* listParts(inner)
}
