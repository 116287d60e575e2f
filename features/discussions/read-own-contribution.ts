import type { Context, Writer } from '@/features/context'
import { hashToken, isToken } from '@/features/safety/create-token'
import type { CommentRefusal, ContributionState, StatementState } from '@/generated/prisma/enums'

/** What whoever wrote a comment sees of it by the link in their mail. No address: this process cannot open it. */
export interface OwnContribution {
  id: string
  state: ContributionState
  text: string
  name: string
  locale: string
  place: number | null
  reason: CommentRefusal | null
  statement: { id: string; slug: string; state: StatementState; discussion: { isOn: boolean } | null }
}

const own = {
  id: true,
  state: true,
  text: true,
  name: true,
  locale: true,
  place: true,
  reason: true,
  statement: { select: { id: true, slug: true, state: true, discussion: { select: { isOn: true } } } },
} as const

/** Looks at what the link of a mail leads to, without changing anything. Undefined for one that leads nowhere. */
export async function readOwnContribution(
  { db }: { db: Context['db'] | Writer },
  token: string,
): Promise<OwnContribution | undefined> {
  if (!isToken(token)) return undefined
  const where = { tokenHash: hashToken(token), kind: 'own_contribution' }
  const link = await db.link.findUnique({ where, select: { aboutId: true } })
  const row = link && (await db.contribution.findUnique({ where: { id: link.aboutId }, select: own }))
  return row ?? undefined
}

/** The same, held still until the transaction ends. */
export async function lockOwnContribution(tx: Writer, token: string): Promise<OwnContribution | undefined> {
  const found = await readOwnContribution({ db: tx }, token)
  if (!found) return undefined
  await tx.$queryRaw`SELECT id FROM contributions WHERE id = ${found.id}::uuid FOR UPDATE`
  // Read once more now that nothing moves.
  return readOwnContribution({ db: tx }, token)
}
