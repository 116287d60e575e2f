import type { Context } from '@/features/context'

/** No address that is kept is longer. */
export const longestOldPath = 500

/**
 * The path of an old address as it is kept: decoded, without the slash at its end. Undefined for one that cannot be any.
 */
export function oldPathOf(pathname: string): string | undefined {
  if (pathname.length > longestOldPath * 3) return undefined
  const decoded = decode(pathname)
    ?.normalize('NFC')
    .replace(/(?<!\/)\/+$/, '')
  return decoded && decoded.length <= longestOldPath && !decoded.includes('\0') ? decoded : undefined
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
  pathname: string,
): Promise<{ slug: string; locale: string } | undefined> {
  const path = oldPathOf(pathname)
  if (path === undefined) return undefined
  const old = await db.oldAddress.findUnique({
    where: { path },
    select: { statement: { select: { slug: true, state: true, originalLocale: true } } },
  })
  if (old?.statement.state !== 'published') return undefined
  return { slug: old.statement.slug, locale: old.statement.originalLocale }
}
