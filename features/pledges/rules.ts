import { PledgeKind } from '@/generated/prisma/enums'

/** What people can be asked to help with, in the order in which it is asked. */
export const pledgeKinds: readonly PledgeKind[] = Object.values(PledgeKind)

/** Graphemes of the free line. */
export const longestDetails = 500

/** These kinds, each once and in one order. */
export function orderKinds(kinds: readonly PledgeKind[]): PledgeKind[] {
  return pledgeKinds.filter((kind) => kinds.includes(kind))
}
