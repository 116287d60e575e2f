/** A form as it was posted: one text for each field. */
export type Fields = Record<string, string>

type Reading = { ok: true; fields: Fields } | { ok: false; status: 400 | 413 | 415 }

const largest = 64 * 1024
const replacement = '\uFFFD'

/**
 * Reads a posted form (urlencoded or multipart, at most 64 kB). Refuses with 400 what no browser sends from our pages: a
 * field twice, a file, a NUL byte, text that is not UTF-8, brackets in a name.
 */
export async function readForm(request: Request): Promise<Reading> {
  const body = await readBody(request)
  if (!body) return { ok: false, status: 413 }
  const type = request.headers.get('content-type') ?? ''
  let form: FormData
  try {
    form = await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch {
    return { ok: false, status: 400 }
  }
  // The parser replaces what is not UTF-8; the mark counts only where it was not sent as such.
  const sentMark = /%EF%BF%BD/i.test(body.toString('latin1')) || body.includes(replacement)
  const fields: Fields = Object.create(null)
  for (const [name, value] of form) {
    const text = typeof value === 'string' ? value : undefined
    if (text === undefined || name in fields || /[[\]\0]/.test(name) || text.includes('\0'))
      return { ok: false, status: 400 }
    if ((text.includes(replacement) || name.includes(replacement)) && !sentMark) return { ok: false, status: 400 }
    fields[name] = text.replaceAll('\r\n', '\n')
  }
  return { ok: true, fields }
}

async function readBody(request: Request): Promise<Buffer<ArrayBuffer> | undefined> {
  if (!request.body) return Buffer.alloc(0)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body) {
    size += part.length
    if (size > largest) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}
