import iconv from 'iconv-lite'

/*
 * Mails as they come over the wire, byte for byte: what is written here in an alphabet stands in it, labelled or not.
 */

/** A header and what stands below it. */
export interface WrittenMail {
  headers?: Record<string, string>
  body?: string | Buffer
}

const usual = {
  From: 'Consular Section <consul@embassy.example.org>',
  To: 'replies@example.org',
  Date: 'Fri, 27 May 2016 10:00:00 +0200',
  Subject: 'Your letter',
  'MIME-Version': '1.0',
}

let count = 0

/** Writes a mail; a header of "" is left out. Header fields may hold bytes of an alphabet, as `bytesAs` makes them. */
export function writeMail({ headers = {}, body = '' }: WrittenMail = {}): Buffer {
  count += 1
  const all = { ...usual, 'Message-ID': `<${count}.mail@embassy.example.org>`, ...headers }
  return Buffer.concat([writeHeader(all), Buffer.from('\r\n'), toBytes(body)])
}

/** A part of a mail with several. */
export function writePart(type: string, body: string | Buffer, headers: Record<string, string> = {}): Buffer {
  return Buffer.concat([writeHeader({ 'Content-Type': type, ...headers }), Buffer.from('\r\n'), toBytes(body)])
}

/** The type and body of a mail with several parts. */
export function bundle(type: string, parts: Buffer[], boundary = 'b1'): { type: string; body: Buffer } {
  const lines = parts.flatMap((part) => [Buffer.from(`--${boundary}\r\n`), part, Buffer.from('\r\n')])
  const full = type.includes(';') ? type.replace(';', `; boundary="${boundary}";`) : `${type}; boundary="${boundary}"`
  return { type: full, body: Buffer.concat([...lines, Buffer.from(`--${boundary}--\r\n`)]) }
}

/** A mail with several parts. */
export function writeBundle(
  type: string,
  parts: Buffer[],
  headers: Record<string, string> = {},
  boundary?: string,
): Buffer {
  const { type: full, body } = bundle(type, parts, boundary)
  return writeMail({ headers: { ...headers, 'Content-Type': full }, body })
}

/** A bundle as a part of another. */
export function nestBundle(type: string, parts: Buffer[], boundary: string): Buffer {
  const inner = bundle(type, parts, boundary)
  return writePart(inner.type, inner.body)
}

/** A text in an alphabet, as bytes. */
export function encode(text: string, alphabet: string): Buffer {
  return iconv.encode(text, alphabet)
}

/** A text in an alphabet, for a header that bears its bytes. */
export function bytesAs(text: string, alphabet: string): string {
  return encode(text, alphabet).toString('latin1')
}

/** An encoded word (RFC 2047). */
export function encodedWord(text: string, alphabet: string, label = alphabet): string {
  return `=?${label}?B?${encode(text, alphabet).toString('base64')}?=`
}

/** Base64 as mails have it, in lines of 76. */
export function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{76}/g, '$&\r\n')
}

function writeHeader(fields: Record<string, string>): Buffer {
  const lines = Object.entries(fields).flatMap(([name, value]) => (value === '' ? [] : `${name}: ${value}\r\n`))
  // Every letter a byte.
  return Buffer.from(lines.join(''), 'latin1')
}

function toBytes(body: string | Buffer): Buffer {
  return typeof body === 'string' ? Buffer.from(body) : body
}
