import { cookies, headers } from 'next/headers'
import { comeBackLife, deskPageOf } from '@/features/organisers/rules'
import { unwrapText, wrapText } from '@/features/safety/wrap-text'
import { env } from './env'
import { webKeys } from './keyring'
import { pageHeader } from './network'

/*
 * The page on which a button was pressed after the session had ended. Whoever signs in again in the same browser comes
 * back to it, and is told there that nothing was done. The value of the cookie says nothing to who reads it.
 */

const pageCookie = 'postbag-page'

/** Keeps the page that this form of the desk was posted from, in this browser alone. */
export async function rememberPage(): Promise<void> {
  const page = deskPageOf((await headers()).get(pageHeader) ?? '')
  if (page === undefined) return
  const secure = env().siteUrl.startsWith('https:')
  const options = { httpOnly: true, sameSite: 'lax' as const, secure, path: '/', maxAge: comeBackLife / 1000 }
  const jar = await cookies()
  jar.set(pageCookie, wrapText(webKeys().sessions, pageCookie, page), options)
}

/** Forgets the page that was kept, and returns it; undefined where none is, or one that we did not keep. */
export async function takePage(): Promise<string | undefined> {
  const jar = await cookies()
  const kept = jar.get(pageCookie)?.value
  if (kept === undefined) return undefined
  jar.delete(pageCookie)
  return unwrapText(webKeys().sessions, pageCookie, kept)
}
