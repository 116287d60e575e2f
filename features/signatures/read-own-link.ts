import type { Context } from '@/features/context'
import { hashToken, isToken } from '@/features/safety/create-token'

/** The id of the signature whose own page a token opens; undefined when it opens none. */
export async function readOwnLink({ db }: Pick<Context, 'db'>, token: string): Promise<string | undefined> {
  if (!isToken(token)) return undefined
  const link = await db.link.findUnique({
    where: { tokenHash: hashToken(token), kind: 'manage_signature' },
    select: { aboutId: true },
  })
  return link?.aboutId
}
