import type { Context, Writer } from '@/features/context'
import { hashToken, isToken } from '@/features/safety/create-token'
import type { ProposalKind, ProposalState } from '@/generated/prisma/enums'

/** What whoever proposed something sees of it by the link in their mail. No address: this process cannot open it. */
export interface OwnProposal {
  id: string
  kind: ProposalKind
  state: ProposalState
  title: string
  what: string
  why: string
  target: string
  town: string
  day: Date | null
  locale: string
  step: number
  answer: string
  waitsSince: Date | null
  place: number | null
  madeId: string | null
  team: { name: string; proposalRules: Rules | null }
}

interface Rules {
  takesPetitions: boolean
  takesEvents: boolean
  answerDays: number
  keptDays: number
}

const own = {
  id: true,
  kind: true,
  state: true,
  title: true,
  what: true,
  why: true,
  target: true,
  town: true,
  day: true,
  locale: true,
  step: true,
  answer: true,
  waitsSince: true,
  place: true,
  madeId: true,
  team: {
    select: {
      name: true,
      proposalRules: { select: { takesPetitions: true, takesEvents: true, answerDays: true, keptDays: true } },
    },
  },
} as const

/** Looks at what the link of a mail leads to, without changing anything. Undefined for one that leads nowhere. */
export async function readOwnProposal(
  { db }: { db: Context['db'] | Writer },
  token: string,
): Promise<OwnProposal | undefined> {
  if (!isToken(token)) return undefined
  const where = { tokenHash: hashToken(token), kind: 'own_proposal' }
  const link = await db.link.findUnique({ where, select: { aboutId: true } })
  const row = link && (await db.publicProposal.findUnique({ where: { id: link.aboutId }, select: own }))
  return row ?? undefined
}

/** The same, held still until the transaction ends. */
export async function lockOwnProposal(tx: Writer, token: string): Promise<OwnProposal | undefined> {
  const found = await readOwnProposal({ db: tx }, token)
  if (!found) return undefined
  await tx.$queryRaw`SELECT id FROM public_proposals WHERE id = ${found.id}::uuid FOR UPDATE`
  // Read once more now that nothing moves.
  return readOwnProposal({ db: tx }, token)
}
