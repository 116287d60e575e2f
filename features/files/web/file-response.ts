import type { ServedFile } from '../read-file'

const names: Record<string, string> = { 'image/jpeg': 'picture.jpg', 'application/pdf': 'document.pdf' }

/**
 * A stored file as a response that can do nothing but be looked at: its own type and no other, no script, no frame.
 * `cacheControl` says who may keep it.
 */
export function fileResponse({ mime, bytes }: ServedFile, cacheControl: string): Response {
  return new Response(bytes, {
    headers: {
      'content-type': mime,
      'content-length': String(bytes.length),
      'content-disposition': `inline; filename="${names[mime] ?? 'file'}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': cacheControl,
    },
  })
}
