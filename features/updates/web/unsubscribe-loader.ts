import { notFound } from 'next/navigation'
import { readUnsubscribeLink } from '@/features/news/read-unsubscribe-link'
import { webContext } from '@/server/context'

/** What the link of a mail with news leads to; a 404 when it leads nowhere. */
export async function unsubscribeLink(token: string) {
  return (await readUnsubscribeLink(webContext(), token)) ?? notFound()
}
