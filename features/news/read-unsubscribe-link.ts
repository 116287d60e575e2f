import type { Context } from '@/features/context'
import { hashToken, isToken } from '@/features/safety/create-token'
import { newsPurposes } from './rules'

/** Whether a token of a mail with news opens anything, and whether there is still something to stop. */
export async function readUnsubscribeLink(
  { db }: Pick<Context, 'db'>,
  token: string,
): Promise<{ wanted: boolean } | null> {
  if (!isToken(token)) return null
  const link = await db.link.findUnique({
    where: { tokenHash: hashToken(token), kind: 'unsubscribe' },
    select: { aboutId: true },
  })
  if (!link) return null
  const wanted = await db.consent.findFirst({
    where: { signatureId: link.aboutId, purpose: { in: [...newsPurposes] }, withdrawnOn: null },
    select: { id: true },
  })
  return { wanted: wanted !== null }
}
