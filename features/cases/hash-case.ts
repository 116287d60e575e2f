import { createHash } from 'node:crypto'
import type { Context, Writer } from '@/features/context'
import type { Prisma } from '@/generated/prisma/client'
import { type GateState, gateOf, isGateOpen } from './rules'

/**
 * What a second organiser reads before everybody may: the names of a person and the facts that may be used. What has become of
 * them is told change by change, and a portrait has an agreement of its own.
 */
export const factsOfCase = {
  names: { orderBy: { locale: 'asc' }, select: { locale: true, name: true } },
  facts: {
    where: { mayBeUsed: true },
    orderBy: { position: 'asc' },
    select: {
      source: true,
      sourceUrl: true,
      texts: { orderBy: { locale: 'asc' }, select: { locale: true, text: true } },
    },
  },
} as const satisfies Prisma.CaseSelect

type Reader = { db: Writer | Context['db'] }

/** SHA-256 of what everybody would read of a person now. */
export async function hashCase({ db }: Reader, id: string): Promise<Buffer<ArrayBuffer>> {
  const facts = await db.case.findUniqueOrThrow({ where: { id }, select: factsOfCase })
  return createHash('sha256').update(JSON.stringify(facts)).digest()
}

/** Whether everybody may read of a person as the file is now. */
export async function readCaseGate({ db, now }: Reader & { now: Date }, id: string): Promise<GateState> {
  const check = await db.caseCheck.findFirst({
    where: { caseId: id },
    orderBy: { id: 'desc' },
    select: { contentHash: true, verdict: true, validUntil: true },
  })
  return gateOf(check ?? undefined, await hashCase({ db }, id), now)
}

/** True when nothing keeps a person's page back. */
export async function mayShowCase(reader: Reader & { now: Date }, id: string): Promise<boolean> {
  return isGateOpen(await readCaseGate(reader, id))
}
