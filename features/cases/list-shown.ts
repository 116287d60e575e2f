import type { Context } from '@/features/context'
import { type ShownPicture, shownPicture, showPicture } from '@/features/pictures/show-picture'
import { pickTranslation } from '@/features/places/pick-translation'
import type { CaseStatus } from '@/generated/prisma/enums'

/** A person as the page of a campaign shows them. */
export interface ShownPerson {
  id: string
  locale: string
  name: string
  status: CaseStatus
  statusOn: Date
  portrait: ShownPicture | null
}

/** People that one page shows. */
const most = 6

/** The people whom a campaign shows and of whom everybody may read. */
export async function listShownPeople(
  { db }: Pick<Context, 'db'>,
  campaignId: string,
  asked: string,
): Promise<ShownPerson[]> {
  const rows = await db.case.findMany({
    where: { shownAt: { not: null }, campaigns: { some: { campaignId } } },
    orderBy: [{ statusOn: 'desc' }, { id: 'asc' }],
    take: most,
    select: {
      id: true,
      status: true,
      statusOn: true,
      names: { select: { locale: true, name: true } },
      portraitConsent: true,
      portrait: { select: shownPicture },
    },
  })
  return rows.flatMap(({ names, portrait, portraitConsent, ...person }) => {
    const name = pickTranslation(names, asked, 'en')
    if (!name) return []
    return [{ ...person, ...name, portrait: portraitConsent === '' ? null : showPicture(portrait, asked, name.locale) }]
  })
}

/** The people of a team of whom everybody may read, for whoever decides which of them a campaign shows. */
export async function listPeopleToShow(
  { db }: Pick<Context, 'db'>,
  { campaignId, teamId }: { campaignId: string; teamId: string },
) {
  const rows = await db.case.findMany({
    where: { teamId, OR: [{ shownAt: { not: null } }, { campaigns: { some: { campaignId } } }] },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      shownAt: true,
      names: { orderBy: { locale: 'asc' }, select: { locale: true, name: true } },
      campaigns: { where: { campaignId }, select: { caseId: true } },
    },
  })
  return rows.map(({ campaigns, ...person }) => ({ ...person, chosen: campaigns.length > 0 }))
}
export type PersonToShow = Awaited<ReturnType<typeof listPeopleToShow>>[number]
