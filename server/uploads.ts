import type { IncomingMessage, ServerResponse } from 'node:http'
import { largestPicture, picturesAtOnce } from '@/features/files/picture-limits'
import { addressPattern, type DeskPath, type PostPath } from './address-patterns'
import { type Fields, largestForm, readBody, readForm, readMultipart, type SentFile } from './forms'

/*
 * Forms with pictures. Only the addresses below take them; all others stay with forms of 64 kB. Whatever is wrong with
 * a picture, what was typed beside it is kept: the fields stand before the files, and are read even of a body that is
 * too large.
 */

const addresses: (PostPath | DeskPath)[] = [
  '/o/[code]',
  '/first-signatories/[token]',
  '/endorsements/[token]',
  '/desk/deliveries/[id]/photos',
  '/desk/petitions/[id]/hand-in/pictures',
  '/desk/petitions/[id]/collected/upload',
  '/desk/directory/import/upload',
  '/desk/replies/[id]/scan',
  '/desk/content/of/[id]/upload',
  '/desk/paper/[id]/scans',
  '/desk/campaigns/[id]/cover',
  '/desk/campaigns/[id]/ending-picture',
  '/desk/cases/[id]/portrait',
  '/desk/partners/[id]/logo',
  '/desk/team/[id]/pictures',
  '/r/[code]',
  '/campaigns/[slug]/tell/[kind]',
  '/desk/reports/[id]/pictures',
]
const pages = addresses.map((path) => new RegExp(`^/\\w+${addressPattern(path)}$`))

/** Bytes of the largest body whose files are looked at. */
const largestUpload = picturesAtOnce * largestPicture + largestForm
/** What is read of such a body at all; whoever sends more is cut off. */
export const mostUploaded = 128 * 1024 * 1024
/** What bodies with pictures may take of this process's memory together, until they were dealt with. */
const room = 256 * 1024 * 1024
/** A body, the form it is read into and its files: so many times its bytes are held. */
const copies = 2
let taken = 0

/** How long a body may take (ms): a form is small, pictures come over bad lines. */
export const bodyTimes = { form: 15_000, upload: 180_000 }

/** True for the addresses that take pictures. */
export function takesFiles(pathname: string): boolean {
  return pages.some((page) => page.test(pathname))
}

/** A body as it was received. `cut`: it was larger than may be, and only its beginning is here. */
export interface ReceivedBody {
  body: Buffer<ArrayBuffer>
  cut: boolean
  /** To be called when the body was dealt with: until then it counts, with the copies that are made of it. */
  release: () => void
}

/** Reads the body of a post to `pathname`; the status that says why not when it is too large, or we are too full. */
export async function receiveBody(
  chunks: AsyncIterable<Uint8Array>,
  pathname: string,
  contentType: string,
): Promise<ReceivedBody | { status: 413 | 503 }> {
  if (takesFiles(pathname) && /^multipart\//i.test(contentType)) return receiveUpload(chunks)
  const body = await readBody(chunks)
  return body ? { body, cut: false, release: () => {} } : { status: 413 }
}

async function receiveUpload(chunks: AsyncIterable<Uint8Array>): Promise<ReceivedBody | { status: 413 | 503 }> {
  const parts: Uint8Array[] = []
  let size = 0
  let held = 0
  const release = () => {
    taken -= held * copies
    held = 0
  }
  let received = false
  try {
    for await (const part of chunks) {
      size += part.length
      if (size > mostUploaded) return { status: 413 }
      if (taken + part.length * copies > room) return { status: 503 }
      const kept = part.subarray(0, largestUpload - held)
      parts.push(kept)
      held += kept.length
      taken += kept.length * copies
    }
    received = true
    return { body: Buffer.concat(parts), cut: size > largestUpload, release }
  } finally {
    if (!received) release()
  }
}

export type UploadReading = { ok: true; fields: Fields; files: SentFile[] } | { ok: false; status: 400 | 413 | 415 }

/**
 * Reads a posted form, where files are taken with them; of one that was cut, what came whole. An input that was left empty
 * is no file.
 */
export async function readPosted(
  { body, cut }: Omit<ReceivedBody, 'release'>,
  pathname: string,
  contentType: string,
): Promise<UploadReading> {
  if (!takesFiles(pathname)) {
    const reading = await readForm(body, contentType)
    return reading.ok ? { ...reading, files: [] } : reading
  }
  const reading = await readMultipart(cut ? closed(body, contentType) : body, contentType)
  if (!reading.ok) return reading
  return { ...reading, files: reading.files.filter(({ bytes }) => bytes.length > 0) }
}

/** A multipart body that was cut, ended before the part that is not whole (RFC 2046, 5.1.1). */
function closed(body: Buffer<ArrayBuffer>, contentType: string): Buffer<ArrayBuffer> {
  const boundary = /boundary="?([^";]+)/i.exec(contentType)?.[1] ?? ''
  const mark = `\r\n--${boundary}`
  return Buffer.concat([body.subarray(0, Math.max(body.lastIndexOf(mark), 0)), Buffer.from(`${mark}--\r\n`)])
}

/** Cuts off who sends a body slower than it could take, with the headers that every response carries. */
export function cutOffSlow(
  request: IncomingMessage,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
  times = bodyTimes,
): void {
  if (request.method !== 'POST') return
  const [pathname = ''] = (request.url ?? '').split('?')
  const timer = setTimeout(
    () => {
      if (request.complete) return
      if (!response.headersSent) response.writeHead(408, { ...headers, connection: 'close' })
      response.end(() => request.destroy())
    },
    takesFiles(pathname) ? times.upload : times.form,
  )
  timer.unref()
  request.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer))
}
