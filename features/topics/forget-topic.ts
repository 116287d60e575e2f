import type { Writer } from '@/features/context'
import { forgetPages } from '@/features/pages'

/** Forgets every kept page that shows the name of a topic: its own, those below it, statements with it, the list. */
export async function forgetTopic(db: Writer, id: string): Promise<void> {
  await forgetPages(db, ['statements', `topic:${id}`])
}
