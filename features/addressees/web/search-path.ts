import { directoryPath } from '@/features/addressees/rules'
import type { AskedOfDirectory } from '@/features/addressees/schema'

/** The address of a search, without what is not asked. */
export function searchPath(
  locale: string,
  { q, state, kind, host }: AskedOfDirectory,
  { page = 1 }: { page?: number } = {},
): string {
  const asked = { q, state, kind, host, page: page > 1 ? String(page) : undefined }
  const query = new URLSearchParams(Object.entries(asked).filter((one): one is [string, string] => Boolean(one[1])))
  return query.size > 0 ? `${directoryPath(locale)}?${query}` : directoryPath(locale)
}
