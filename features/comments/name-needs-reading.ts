import { flagName } from '@/features/signatures/flag-name'
import type { ReaderShare } from '@/generated/prisma/enums'

/**
 * True where a name that everybody would see below a comment is read by a moderator first, as the list of names would have
 * it; `organisers` are the names of people it could be mistaken for. Another text is read in any case.
 */
export function nameNeedsReading(
  { name, share }: { name: string | null; share: ReaderShare },
  organisers: readonly string[],
): boolean {
  return share === 'full' && flagName(name ?? '', organisers).length > 0
}
