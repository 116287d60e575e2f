import { day } from '@/features/days'
import { isPlausibleDay } from '@/features/deliveries/rules'
import { type ReportKind, ReportRefusal, ReportState } from '@/generated/prisma/enums'

/** Reports of one campaign that wait for somebody to look at them, and all that are kept of one event. */
export const mostWaiting = 500
export const mostOfEvent = 300
/** Days for which a link takes reports once its event is over. */
export const linkDays = 60
/** Days after which a report that nobody published is deleted, and one that was refused. */
export const unpublishedDays = 180
export const refusedReportDays = 30
/** Days for which what is not shown of a published report is kept: its words as they came, other photos. */
export const sentDays = 30
/** How many reports a page shows at once: of the wall, and below an event or an office. */
export const wallLength = 30
export const startOfWall = 3
export const mostBelow = 50

export const reportStates = Object.values(ReportState)
export const reportRefusals = Object.values(ReportRefusal)

/** What is sent in without an event. */
export type OwnReportKind = Exclude<ReportKind, 'event'>
export const ownReportKinds = ['answer', 'letter'] as const satisfies OwnReportKind[]

/** What an organiser does with a report, and the states between which it leads. */
const steps = {
  clear: { from: ['received'], to: 'cleared' },
  publish: { from: ['cleared'], to: 'published' },
  'take-back': { from: ['published'], to: 'cleared' },
  refuse: { from: ['received', 'cleared'], to: 'refused' },
  restore: { from: ['refused', 'cleared'], to: 'received' },
} as const satisfies Record<string, { from: readonly ReportState[]; to: ReportState }>

export type ReportStep = keyof typeof steps
export const reportSteps = Object.keys(steps) as ReportStep[]

/** The state that a step leads to; undefined where it cannot be taken. */
export function stateAfterStep(step: ReportStep, state: ReportState): ReportState | undefined {
  const { from, to }: { from: readonly ReportState[]; to: ReportState } = steps[step]
  return from.includes(state) ? to : undefined
}

interface Publishable {
  kind: ReportKind
  text: string
  quotes: string
  outcome: unknown
  files: readonly { shown: boolean; alt: string }[]
}

/** What a report lacks before everybody may see it: something to show, and what each picture shows. */
export function findReportGap({ text, quotes, outcome, files }: Publishable): 'empty' | 'undescribed' | undefined {
  const shown = files.filter((file) => file.shown)
  if (shown.some(({ alt }) => alt === '')) return 'undescribed'
  return text === '' && quotes === '' && outcome === null && shown.length === 0 ? 'empty' : undefined
}

/**
 * Whether the link of an event takes reports now: until two months after its end. Half a day before it begins its form can be
 * opened and filled in, and not sent yet.
 */
export function whenReported(
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  now: Date,
): 'early' | 'now' | 'late' {
  if (now.getTime() < startsAt.getTime() - day / 2) return 'early'
  return now.getTime() <= endsAt.getTime() + linkDays * day ? 'now' : 'late'
}

/** An answer or a letter can be told of for ten years, until today, wherever on earth today is. */
export function isReportDay(happenedOn: Date, now: Date): boolean {
  return isPlausibleDay(happenedOn, new Date(now.getTime() - 10 * 365 * day), now)
}

/** Pages for everybody. */
export const reportPath = {
  form: (code: string) => `/r/${code}`,
  send: (locale: string, campaign: string, kind: OwnReportKind, addressee?: string) =>
    `/${locale}/campaigns/${campaign}/tell/${kind}${addressee ? `?addressee=${addressee}` : ''}`,
  /** The sheet for those who are at an event; it carries the code. */
  sheet: (locale: string, event: string) => `/${locale}/desk/events/${event}/report-sheet.pdf`,
  wall: (locale: string, campaign: string) => `/${locale}/campaigns/${campaign}/reports`,
}

/** Pages of reports on the desk. */
export const deskReportPath = {
  all: (locale: string) => `/${locale}/desk/reports`,
  one: (locale: string, id: string) => `/${locale}/desk/reports/${id}`,
  file: (locale: string, id: string) => `/${locale}/desk/reports/${id}/pictures`,
}
