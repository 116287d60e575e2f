import type { Writer } from '@/features/context'
import { forgetPages } from '@/features/pages'

/** Forgets every kept page that says who a team is: the pages of its campaigns and texts carry the tag as well. */
export async function forgetProfile(db: Writer, teamId: string): Promise<void> {
  await forgetPages(db, ['profiles', `profile:${teamId}`])
}
