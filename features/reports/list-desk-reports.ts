import type { Context } from '@/features/context'
import { type NamedOffice, namedOffice } from '@/features/forms-of-address/name-office'
import { pickTranslation } from '@/features/places/pick-translation'
import type { DeliveryOutcome, ReportKind, ReportRefusal, ReportState } from '@/generated/prisma/enums'
import { reportedTo } from './count-waiting-reports'
import type { ReportFilter } from './schema'

/** Reports on one page of the desk. */
const pageSize = 25

/** A report as a list of the desk shows it. */
export interface ListedReport {
  id: string
  kind: ReportKind
  state: ReportState
  refusal: ReportRefusal | null
  locale: string
  outcome: DeliveryOutcome | null
  happenedOn: Date
  receivedAt: Date
  text: string
  pictures: number
  campaign: { id: string; title: string; locale: string }
  event: { id: string; title: string; locale: string } | null
  addressee: NamedOffice | null
}

export interface DeskReports {
  reports: ListedReport[]
  /** Beside which one the next page begins. */
  next: { at: Date; id: string } | undefined
}

const titled = { id: true, originalLocale: true, translations: { select: { locale: true, title: true } } } as const

interface TitledRow {
  id: string
  originalLocale: string
  translations: { locale: string; title: string }[]
}

/** What a report belongs to, by its title. */
export function titleOf({ id, originalLocale, translations }: TitledRow, asked: string) {
  const text = pickTranslation(translations, asked, originalLocale)
  return { id, title: text?.title ?? '', locale: text?.locale ?? originalLocale }
}

/** What the desk knows of a report in a list. */
export const listedReport = {
  id: true,
  kind: true,
  state: true,
  refusal: true,
  locale: true,
  outcome: true,
  happenedOn: true,
  receivedAt: true,
  text: true,
  campaign: { select: titled },
  event: { select: titled },
  addressee: { select: namedOffice },
} as const

/** A page of the reports that an organiser may look at, of one state: those that wait longest first, the others the latest first. */
export async function listDeskReports(
  { db }: Pick<Context, 'db'>,
  organiser: { id: string },
  { state, after }: ReportFilter,
  asked: string,
): Promise<DeskReports> {
  const campaigns = await db.campaign.findMany({ where: reportedTo(organiser), select: { id: true } })
  const forward = state === 'received' || state === 'cleared'
  const beyond = forward ? ('gt' as const) : ('lt' as const)
  const order = forward ? ('asc' as const) : ('desc' as const)
  const rows = await db.report.findMany({
    where: {
      campaignId: { in: campaigns.map(({ id }) => id) },
      state,
      ...(after && {
        OR: [{ receivedAt: { [beyond]: after.at } }, { receivedAt: after.at, id: { [beyond]: after.id } }],
      }),
    },
    orderBy: [{ receivedAt: order }, { id: order }],
    take: pageSize + 1,
    select: { ...listedReport, _count: { select: { files: true } } },
  })
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    reports: shown.map(({ campaign, event, _count, ...row }) => ({
      ...row,
      pictures: _count.files,
      campaign: titleOf(campaign, asked),
      event: event && titleOf(event, asked),
    })),
    next: rows.length > pageSize && last ? { at: last.receivedAt, id: last.id } : undefined,
  }
}
