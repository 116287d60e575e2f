/** A form as it was posted: one text for each field. */
export type Fields = Record<string, string>

/** A form was read, or the status that says why not. */
export type FormReading = { ok: true; fields: Fields } | { ok: false; status: 400 | 413 | 415 }

/** Bytes of the largest form that is taken. */
export const largestForm = 64 * 1024
const replacement = '\uFFFD'

/** A file as it was sent. Its name and its type are the sender's words, and are not even read. */
export interface SentFile {
  field: string
  /** As its sender calls it: their words, and no path of ours. */
  name: string
  bytes: Buffer<ArrayBuffer>
}

/**
 * Reads a posted form (urlencoded or multipart). Refuses with 400 what no browser sends from our pages: a field twice, a
 * file, a NUL byte, text that is not UTF-8, brackets in a name.
 */
export async function readForm(body: Buffer<ArrayBuffer>, contentType: string): Promise<FormReading> {
  const reading = await readMultipart(body, contentType)
  if (!reading.ok) return reading
  return reading.files.length > 0 ? { ok: false, status: 400 } : { ok: true, fields: reading.fields }
}

/** Reads a posted form with its files, of which several may have one name; refuses the rest as {@link readForm} does. */
export async function readMultipart(
  body: Buffer<ArrayBuffer>,
  contentType: string,
): Promise<{ ok: true; fields: Fields; files: SentFile[] } | (FormReading & { ok: false })> {
  const entries = await parse(body, contentType)
  if (!entries) return { ok: false, status: 400 }
  // The parser replaces what is not UTF-8; the mark counts only where it was not sent as such.
  const sentMark = () => /%EF%BF%BD/i.test(body.toString('latin1')) || body.includes(replacement)
  const fields: Fields = Object.create(null)
  const files: SentFile[] = []
  for (const [name, value] of entries) {
    if (name in fields || /[[\]\0]/.test(name)) return { ok: false, status: 400 }
    if (typeof value !== 'string') {
      files.push({ field: name, name: value.name, bytes: Buffer.from(await value.arrayBuffer()) })
      continue
    }
    if (value.includes('\0')) return { ok: false, status: 400 }
    if ((value.includes(replacement) || name.includes(replacement)) && !sentMark()) return { ok: false, status: 400 }
    fields[name] = value.replaceAll('\r\n', '\n')
  }
  return { ok: true, fields, files }
}

async function parse(
  body: Buffer<ArrayBuffer>,
  contentType: string,
): Promise<Iterable<[string, FormDataEntryValue]> | undefined> {
  if (/^application\/x-www-form-urlencoded/i.test(contentType)) return new URLSearchParams(body.toString('latin1'))
  try {
    return await new Response(body, { headers: { 'content-type': contentType } }).formData()
  } catch {
    return undefined
  }
}

/** What is read of a body at all; whoever sends more is cut off. */
const mostRead = 32 * 1024 * 1024

/**
 * Reads a request's body; undefined when it is larger than a form may be. Such a body is read to its end and thrown away:
 * a browser that is still sending would never see the answer.
 */
export async function readBody(chunks: AsyncIterable<Uint8Array>): Promise<Buffer<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of chunks) {
    size += part.length
    if (size > mostRead) return undefined
    if (size <= largestForm) parts.push(part)
  }
  return size > largestForm ? undefined : Buffer.concat(parts)
}
