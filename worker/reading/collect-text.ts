import type { Paper } from '@/features/replies/receive-reply'
import type { Remark } from '@/features/replies/rules'
import { decodeText } from './decode-text'
import { nameOf } from './file-type'
import { htmlText } from './html-text'
import { parseInvitation } from './parse-invitation'
import { decodeBody, type MailPart } from './parse-mail'
import { readWinmail } from './read-winmail'

/** What a mail says and what hangs on it. */
export interface Collected {
  text: string
  remarks: Set<Remark>
  /** Names of files, as they are given. */
  files: string[]
  papers: Paper[]
  /** Pictures that may be a scan. */
  pictures: Paper[]
  /** Other mails in it. */
  mails: MailPart[]
  /** The text inside a winmail.dat. */
  packed: string
  /** What calendars in it say. */
  invitations: string[]
  /** What texts say that hang on it as files. */
  attached: string[]
}

/** Bytes of one text that are decoded, and of all papers of a mail together. */
const longestPart = 1_000_000
const largestPapers = 12 * 1024 * 1024
const mostPapers = 5
/** Smaller pictures are signs and logos. */
const smallestScan = 20_000

/** Gathers what a mail says: of two versions of a text the one that says something. */
export function collectText(mail: MailPart): Collected {
  const all: Collected = {
    text: '',
    remarks: new Set(),
    files: [],
    papers: [],
    pictures: [],
    mails: [],
    packed: '',
    invitations: [],
    attached: [],
  }
  const { text } = gather(mail, all)
  // What Outlook packs says the same as the text beside it, where there is one.
  const said = text.trim() === '' ? all.packed : text
  // A file often says once more what the mail says.
  const attached = new Set(all.attached.map((one) => one.trim()))
  attached.delete(said.trim())
  all.text = [said, ...all.invitations, ...attached].filter((one) => one.trim() !== '').join('\n\n')
  if (all.text.trim() === '' && all.files.includes('winmail.dat')) all.remarks.add('winmail')
  return all
}

/** A text, and whether it was made of HTML. */
interface Said {
  text: string
  html: boolean
}
const nothing: Said = { text: '', html: false }

function gather(part: MailPart, all: Collected): Said {
  const { type, disposition } = part
  if (part.cut) all.remarks.add('deep')
  if (type.value.startsWith('multipart/') && part.parts.length > 0) return gatherBundle(part, all)
  if (type.value === 'message/rfc822' || type.value === 'message/global') {
    if (part.parts[0]) all.mails.push(part.parts[0])
    return nothing
  }
  // What a report of delivery says to machines is read by readReport.
  if (/^(message|text)\/(delivery-status|disposition-notification|rfc822-headers|global)/.test(type.value))
    return nothing
  if (type.value === 'text/calendar') {
    const invitation = parseInvitation(textOf(part))
    if (invitation && !all.invitations.includes(invitation)) all.invitations.push(invitation)
    all.remarks.add('invitation')
    return nothing
  }
  const name = nameOf(part)
  if (type.value === 'application/ms-tnef' || name.toLowerCase() === 'winmail.dat') return openWinmail(part, all)
  if (isSealed(part)) {
    all.remarks.add('encrypted')
    return nothing
  }
  if (/^application\/(x-)?pkcs7-mime$/.test(type.value)) {
    all.remarks.add('signed')
    return nothing
  }
  if (!isText(type.value)) return hang(part, name, all)
  if (disposition.value !== 'attachment') return readText(part)
  all.attached.push(readText(part).text)
  return hang(part, name, all)
}

function readText(part: MailPart): Said {
  const isHtml = /^(text\/html|application\/xhtml\+xml)$/.test(part.type.value)
  const text = textOf(part)
  return isHtml ? { text: htmlText(text), html: true } : { text: unflow(text, part), html: false }
}

function isText(type: string): boolean {
  return (
    (/^text\//.test(type) && !/^text\/(rtf|richtext|csv|x-vcard|vcard|directory)$/.test(type)) ||
    type === '' ||
    type === 'application/xhtml+xml'
  )
}

/** Encrypted with S/MIME (RFC 8551) or PGP (RFC 3156). */
function isSealed({ type }: MailPart): boolean {
  if (type.value === 'multipart/encrypted' || type.value === 'application/pgp-encrypted') return true
  const isCms = /^application\/(x-)?pkcs7-mime$/.test(type.value)
  return isCms && !/signed-data/i.test(type.parameters.get('smime-type') ?? '')
}

function gatherBundle(part: MailPart, all: Collected): Said {
  const { value } = part.type
  if (value === 'multipart/encrypted') {
    all.remarks.add('encrypted')
    return nothing
  }
  const said = part.parts.map((inner) => gather(inner, all))
  const join = (some: readonly Said[]) =>
    some
      .map(({ text }) => text)
      .filter((text) => text.trim() !== '')
      .join('\n\n')
  if (value !== 'multipart/alternative') return { text: join(said), html: said.every(({ html }) => html) }
  const plain = join(said.filter(({ html }) => !html))
  const html = join(said.filter((one) => one.html))
  return fuller(plain, html) ? { text: html, html: true } : { text: plain, html: false }
}

/** True when the HTML version says what the plain one leaves out, or says only that there is one. */
function fuller(plain: string, html: string): boolean {
  const letters = (text: string) => text.slice(0, 20_000).replace(/<https?:[^>]{0,400}>|[^\p{L}\p{N}]/gu, '').length
  const [few, many] = [letters(plain), letters(html)]
  if (many === 0) return false
  return few === 0 || (few < 200 && many > few * 3) || (plain.includes('\uFFFD') && !html.includes('\uFFFD'))
}

function textOf(part: MailPart): string {
  return decodeText(decodeBody(part, longestPart), part.type.parameters.get('charset'))
}

/** Puts together the lines that a program has broken, not its writer (RFC 3676). */
function unflow(text: string, { type }: MailPart): string {
  if (type.parameters.get('format')?.toLowerCase() !== 'flowed') return text
  const joins = type.parameters.get('delsp')?.toLowerCase() === 'yes'
  const lines: string[] = []
  let open: string[] = []
  for (const raw of text.split(/\r?\n/)) {
    const isQuoted = raw.startsWith('>')
    const line = raw.startsWith(' ') ? raw.slice(1) : raw
    const flows = line.endsWith(' ') && line !== '-- ' && !isQuoted
    open.push(flows && joins ? line.slice(0, -1) : line)
    if (flows) continue
    lines.push(open.join(''))
    open = []
  }
  return [...lines, open.join('')].join('\n')
}

function openWinmail(part: MailPart, all: Collected): Said {
  const winmail = readWinmail(decodeBody(part))
  all.packed ||= winmail?.text ?? ''
  all.files.push(...(winmail?.files.length ? winmail.files : ['winmail.dat']))
  return nothing
}

/** Notes what hangs on a mail. Signatures are no files for people. */
function hang(part: MailPart, name: string, all: Collected): Said {
  const { value } = part.type
  if (/^application\/(x-)?(pkcs7|pgp)-signature$/.test(value)) return nothing
  all.files.push(name || value)
  if (value.startsWith('image/') || /\.(jpe?g|png)$/i.test(name)) takePaper(part, all.pictures, all)
  else if (value === 'application/pdf' || /\.pdf$/i.test(name)) takePaper(part, all.papers, all)
  return nothing
}

/** Keeps the bytes of a PDF or a picture, as long as it is one and there is room for it. */
function takePaper(part: MailPart, kept: Paper[], all: Collected): void {
  const taken = [...all.papers, ...all.pictures].reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (kept.length >= mostPapers || part.body.length + taken > largestPapers * 1.4) return
  const bytes = decodeBody(part)
  const mime = paperType(bytes)
  if (!mime || taken + bytes.length > largestPapers || (mime !== 'application/pdf' && bytes.length < smallestScan))
    return
  kept.push({ mime, bytes: new Uint8Array(bytes) })
  if (mime === 'application/pdf') all.remarks.add('pdf')
}

/** What a file is, by its first bytes. */
function paperType(bytes: Buffer): Paper['mime'] | undefined {
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'application/pdf'
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg'
  return bytes.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47])) ? 'image/png' : undefined
}
