import { listPermitted } from '@/features/access/list-permitted'
import { rolesThatMay } from '@/features/access/policy'
import type { Context } from '@/features/context'
import { pickTranslation } from '@/features/places/pick-translation'
import type { ExportState } from '@/generated/prisma/enums'

/** An export as the desk shows it. */
export interface ListedExport {
  id: string
  number: number
  team: string
  kind: string
  choice: unknown
  reason: string
  state: ExportState
  recipient: string
  alone: boolean
  /** What it is about: the title of the petition, or of the campaign. */
  about: { petitionId: string | null; campaignId: string; title: string }
  askedBy: ExportPerson
  askedAt: Date
  approvedBy: ExportPerson | null
  approvedAt: Date | null
  /** Who refused it or took it back. */
  endedBy: ExportPerson | null
  endedAt: Date | null
  madeAt: Date | null
  done: number
  total: number | null
  trouble: string | null
}

/** An organiser by name; null for one who is gone. */
export interface ExportPerson {
  id: string
  name: string | null
}

/** The exports of all teams in which an organiser may export, or the one with that id, the newest first. */
export async function listExports(
  { db }: Pick<Context, 'db'>,
  organiser: { id: string },
  locale: string,
  only?: string,
): Promise<ListedExport[]> {
  const member = {
    organiserId: organiser.id,
    role: { in: [...rolesThatMay('export')] },
    organiser: { removedAt: null },
  }
  const rows = await db.export.findMany({
    where: { team: { memberships: { some: member } }, ...(only !== undefined && { id: only }) },
    select: listed,
    orderBy: { number: 'desc' },
    take: 100,
  })
  const ids = rows.flatMap(({ askedBy, approvedBy, endedBy }) =>
    [askedBy, approvedBy, endedBy].filter((id) => id !== null),
  )
  const people = await db.organiser.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const person = (id: string) => ({ id, name: names.get(id) ?? null })
  return rows.map(({ team, petition, campaign, askedBy, approvedBy, endedBy, petitionId, campaignId, ...row }) => ({
    ...row,
    team: team.name,
    about: { petitionId, campaignId, title: titleOf(petition, campaign, locale) },
    askedBy: person(askedBy),
    approvedBy: approvedBy === null ? null : person(approvedBy),
    endedBy: endedBy === null ? null : person(endedBy),
  }))
}

/** True when nobody else on a team may approve what this organiser asks for. */
export async function isAlone({ db }: Pick<Context, 'db'>, team: { teamId: string; by: string }): Promise<boolean> {
  return (await listPermitted(db, team.teamId, 'export')).every((id) => id === team.by)
}

const titles = { select: { locale: true, title: true } } as const
const listed = {
  id: true,
  number: true,
  kind: true,
  choice: true,
  reason: true,
  state: true,
  recipient: true,
  alone: true,
  petitionId: true,
  campaignId: true,
  askedBy: true,
  askedAt: true,
  approvedBy: true,
  approvedAt: true,
  endedBy: true,
  endedAt: true,
  madeAt: true,
  done: true,
  total: true,
  trouble: true,
  team: { select: { name: true } },
  campaign: { select: { originalLocale: true, translations: titles } },
  petition: {
    select: {
      originalLocale: true,
      versions: { orderBy: { number: 'desc' }, take: 1, select: { translations: titles } },
    },
  },
} as const

interface Titled {
  originalLocale: string
  translations: { locale: string; title: string }[]
}

function titleOf(
  petition: { originalLocale: string; versions: Pick<Titled, 'translations'>[] } | null,
  campaign: Titled,
  locale: string,
): string {
  const of = petition ? { ...petition, translations: petition.versions[0]?.translations ?? [] } : campaign
  return pickTranslation(of.translations, locale, of.originalLocale)?.title ?? ''
}
