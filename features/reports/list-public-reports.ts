import type { Context } from '@/features/context'
import { type NamedOffice, namedOffice } from '@/features/forms-of-address/name-office'
import { type ShownPicture, shownPicture, showPicture } from '@/features/pictures/show-picture'
import type { Prisma } from '@/generated/prisma/client'
import type { DeliveryOutcome, ReportKind } from '@/generated/prisma/enums'
import { titleOf } from './list-desk-reports'

/** A report as everybody reads it. */
export interface PublicReport {
  id: string
  kind: ReportKind
  locale: string
  outcome: DeliveryOutcome | null
  happenedOn: Date
  present: number | null
  text: string
  quotes: string
  credit: string
  campaign: { id: string; slug: string; title: string; locale: string }
  event: { slug: string; title: string; locale: string; city: string; country: string | null } | null
  office: (NamedOffice & { id: string }) | null
  pictures: ShownPicture[]
}

const titled = { id: true, slug: true, originalLocale: true, translations: { select: { locale: true, title: true } } }

/** What everybody may know of a report. */
const publicReport = {
  id: true,
  kind: true,
  locale: true,
  outcome: true,
  happenedOn: true,
  present: true,
  text: true,
  quotes: true,
  credit: true,
  campaign: { select: titled },
  event: { select: { ...titled, state: true, city: true, country: true } },
  addressee: { select: { id: true, ...namedOffice } },
  files: {
    where: { pictureId: { not: null } },
    orderBy: { place: 'asc' },
    select: { picture: { select: shownPicture } },
  },
} as const satisfies Prisma.ReportSelect

const published = {
  state: 'published',
  campaign: { state: { not: 'draft' } },
} as const satisfies Prisma.ReportWhereInput

type Row = Prisma.ReportGetPayload<{ select: typeof publicReport }>

function showReport({ campaign, event, addressee: office, files, ...row }: Row, asked: string): PublicReport {
  return {
    ...row,
    office,
    campaign: { ...titleOf(campaign, asked), slug: campaign.slug },
    event:
      event && event.state !== 'draft'
        ? { ...titleOf(event, asked), slug: event.slug, city: event.city, country: event.country }
        : null,
    pictures: files.flatMap(({ picture }) => showPicture(picture, asked, row.locale) ?? []),
  }
}

interface AskedReports {
  /** Of which event, office or campaign. */
  of: { eventId: string } | { addresseeId: string } | { campaignId: string }
  asked: string
  most: number
  /** Below which report the page begins. */
  below?: { day: Date; id: string } | undefined
}

/** What people tell of an event, an office or a campaign, the newest first. */
export async function listPublicReports(
  { db }: Pick<Context, 'db'>,
  { of, asked, most, below }: AskedReports,
): Promise<{ reports: PublicReport[]; next: { day: Date; id: string } | undefined }> {
  const rows = await db.report.findMany({
    where: {
      ...of,
      ...published,
      ...(below && { OR: [{ happenedOn: { lt: below.day } }, { happenedOn: below.day, id: { lt: below.id } }] }),
    },
    orderBy: [{ happenedOn: 'desc' }, { id: 'desc' }],
    take: most + 1,
    select: publicReport,
  })
  const shown = rows.slice(0, most)
  const last = shown.at(-1)
  return {
    reports: shown.map((row) => showReport(row, asked)),
    next: rows.length > most && last ? { day: last.happenedOn, id: last.id } : undefined,
  }
}

/** Reports that one round-up is made of, at most. */
const mostOfDay = 200

/** All published reports from the events of a campaign on one day, town by town. */
export async function listDayReports(
  { db }: Pick<Context, 'db'>,
  { campaignId, day, asked }: { campaignId: string; day: Date; asked: string },
): Promise<PublicReport[]> {
  const rows = await db.report.findMany({
    where: { campaignId, happenedOn: day, kind: 'event', ...published },
    orderBy: [{ event: { startsAt: 'asc' } }, { eventId: 'asc' }, { id: 'asc' }],
    take: mostOfDay,
    select: publicReport,
  })
  return rows.map((row) => showReport(row, asked))
}
