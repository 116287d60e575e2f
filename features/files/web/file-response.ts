import type { ServedFile } from '@/features/files/read-file'

const names: Record<string, string> = { 'image/jpeg': 'picture.jpg', 'application/pdf': 'document.pdf' }

/**
 * A stored file as a response: a picture to be looked at, anything else to be taken along. `cacheControl` says who may
 * keep it. That its type is not guessed and that it can do nothing, the server's headers say.
 */
export function fileResponse({ mime, bytes }: ServedFile, cacheControl: string): Response {
  const shown = mime.startsWith('image/')
  return new Response(bytes, {
    headers: {
      'content-type': mime,
      'content-length': String(bytes.length),
      'content-disposition': `${shown ? 'inline' : 'attachment'}; filename="${names[mime] ?? 'file'}"`,
      'cache-control': cacheControl,
    },
  })
}
