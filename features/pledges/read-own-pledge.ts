import type { Context } from '@/features/context'
import { readOwnLink } from '@/features/signatures/read-own-link'
import type { PledgeKind } from '@/generated/prisma/enums'
import { orderKinds } from './rules'

/** What the own page of a signer shows of help: what is asked for, and that something was offered. What, it cannot read. */
export interface OwnPledge {
  asked: PledgeKind[]
  offeredOn: Date | undefined
}

/** Reads it by the token of the own page; undefined where nothing is asked for and nothing was offered. */
export async function readOwnPledge({ db }: Pick<Context, 'db'>, token: string): Promise<OwnPledge | undefined> {
  const id = await readOwnLink({ db }, token)
  if (id === undefined) return undefined
  const signature = await db.signature.findUnique({
    where: { id },
    select: {
      petition: { select: { pledgeKinds: true } },
      contact: { select: { pledge: { select: { offeredOn: true } } } },
    },
  })
  if (!signature?.contact) return undefined
  const asked = orderKinds(signature.petition.pledgeKinds)
  const offeredOn = signature.contact.pledge?.offeredOn
  return asked.length > 0 || offeredOn ? { asked, offeredOn } : undefined
}
