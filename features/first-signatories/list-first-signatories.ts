import type { Permitted } from '@/features/access/policy'
import type { Context, Writer } from '@/features/context'
import type { PetitionKey } from '@/features/petitions/load-petition'
import type { FirstSignatoryGroup, FirstSignatoryState } from '@/generated/prisma/enums'
import { listLinks } from './list-links'
import { headGroups, mayBeReminded, mayGetLink } from './rules'

/** Somebody at the head of a petition, as everybody sees them. */
export interface ShownFirst {
  id: string
  group: FirstSignatoryGroup
  name: string
  role: string
  organisation: string
  hasPicture: boolean
}

const shown = { id: true, group: true, name: true, role: true, organisation: true, fileId: true } as const
const asked = {
  state: true,
  askedName: true,
  askedTimes: true,
  mailsBefore: true,
  invitedOn: true,
  remindedOn: true,
  answeredOn: true,
} as const
const inOrder = [{ position: 'asc' as const }, { id: 'asc' as const }]

/** Those who confirmed that they stand at the head of a petition, the committee first, as its organisers ordered them. */
export async function listShownFirst(
  { db }: { db: Context['db'] | Writer },
  petitionId: string,
): Promise<ShownFirst[]> {
  const rows = await db.firstSignatory.findMany({
    where: { petitionId, state: 'confirmed' },
    orderBy: inOrder,
    select: shown,
  })
  const all = rows.map(({ fileId, ...row }) => ({ ...row, hasPicture: fileId !== null }))
  return headGroups.flatMap((group) => all.filter((one) => one.group === group))
}

/** The same for the desk: everybody who was asked, whatever they answered. */
export interface DeskFirst extends ShownFirst {
  state: FirstSignatoryState
  /** The name that organisers know them by. */
  askedName: string
  invitedOn: Date
  remindedOn: Date | null
  answeredOn: Date | null
  mayBeReminded: boolean
  /** The link of their own page may be mailed anew. */
  mayGetLink: boolean
}

/** Everybody who is or was asked to stand at the head of a petition, by group and in order. */
export async function listFirstSignatories(
  { db, now }: Pick<Context, 'db' | 'now'>,
  petition: Permitted<'see', PetitionKey>,
): Promise<DeskFirst[]> {
  const rows = await db.firstSignatory.findMany({
    where: { petitionId: petition.id, state: { not: 'removed' } },
    orderBy: inOrder,
    select: { ...shown, ...asked, keyId: true },
  })
  const links = await listLinks(
    { db },
    rows.map(({ id }) => id),
  )
  return rows.map(({ fileId, keyId, askedTimes, mailsBefore, ...row }, at) => ({
    ...row,
    hasPicture: fileId !== null,
    mayBeReminded: mayBeReminded({ ...row, askedTimes, hasEmail: keyId !== null }, now),
    mayGetLink: mayGetLink({ ...row, askedTimes, mailsBefore, hasEmail: keyId !== null, links: links[at] }, now),
  }))
}
