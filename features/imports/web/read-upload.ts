export type Upload = { ok: true; name: string; bytes: Uint8Array } | { ok: false; reason: 'too-big' | 'no-file' }

/** What stands around the file in its form. */
const around = 64 * 1024
/** What is read of a larger body, so that the browser gets to see the answer; whoever sends more is cut off. */
const mostRead = 64 * 1024 * 1024

/** Reads the one file of a posted form (field `file`), of at most `largest` bytes. */
export async function readUpload(request: Request, largest: number): Promise<Upload> {
  const body = await readWithin(request.body, largest + around)
  if (body === undefined) return { ok: false, reason: 'too-big' }
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  const form = await new Response(body, { headers }).formData().catch(() => undefined)
  const file = form?.get('file')
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return { ok: false, reason: 'no-file' }
  if (file.size > largest) return { ok: false, reason: 'too-big' }
  return { ok: true, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

async function readWithin(
  body: ReadableStream<Uint8Array> | null,
  most: number,
): Promise<Buffer<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body ?? []) {
    size += part.length
    if (size > mostRead) return undefined
    if (size <= most) parts.push(part)
  }
  return size > most ? undefined : Buffer.concat(parts)
}
