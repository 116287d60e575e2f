import type { Context } from '@/features/context'
import { sortQuery } from '@/features/texts/sort-query'

/** No address that is kept is longer. */
export const longestOldPath = 500

/**
 * The ways in which an old address may be kept, the whole first: its path, decoded and without the slash at its end, with its
 * query in order and without it. None for what cannot be any.
 */
export function oldPathsOf({ pathname, search }: { pathname: string; search: string }): string[] {
  if (pathname.length + search.length > longestOldPath * 3) return []
  const path = pathOf(pathname)
  if (path === undefined) return []
  const whole = (path === '' ? '/' : path) + sortQuery(search)
  return [...new Set([whole, path])].filter((one) => one.length > 1 && one.length <= longestOldPath)
}

function pathOf(pathname: string): string | undefined {
  const decoded = decode(pathname)
    ?.normalize('NFC')
    .replace(/(?<!\/)\/+$/, '')
  return decoded?.includes('\0') ? undefined : decoded
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}

/** The public statement that stood at an address before, by its slug and its language; undefined for none. */
export async function findOldAddress(
  { db }: Pick<Context, 'db'>,
  address: { pathname: string; search: string },
): Promise<{ slug: string; locale: string } | undefined> {
  const paths = oldPathsOf(address)
  if (paths.length === 0) return undefined
  const found = await db.oldAddress.findMany({
    where: { path: { in: paths }, statement: { state: 'published' } },
    select: { path: true, statement: { select: { slug: true, originalLocale: true } } },
  })
  const old = paths.flatMap((path) => found.find((one) => one.path === path) ?? [])[0]
  return old && { slug: old.statement.slug, locale: old.statement.originalLocale }
}
