import type { Messages } from 'next-intl'
import { isPublic } from '@/features/campaigns/rules'
import type { WebContext } from '@/features/context'
import { readReportedEvent } from '@/features/reports/read-report-link'
import { type NewReport, recordReport } from '@/features/reports/record-report'
import { isReportDay, type OwnReportKind, ownReportKinds, reportPath } from '@/features/reports/rules'
import { type ReportField, readEventReport, readOwnReport } from '@/features/reports/schema'
import type { Faults } from '@/features/texts/read-form'
import { tryTwice } from '@/server/database-trouble'
import { pageResponse } from '@/server/documents/render-page'
import type { SentFile } from '@/server/forms'
import { honeypot, type Post, publicPost, refusal, seeOther, showAgain } from '@/server/public-post'
import { cleanReportFiles } from './clean-report-files'

type Notice = keyof Messages['reports']['form']['notices']
const words = ({ reports }: Messages) => reports.form.notices

interface Taken {
  page: string
  fields: Readonly<Record<string, string>>
  files: readonly SentFile[]
  cut: boolean
  /** What was told besides the pictures. */
  isEmpty: boolean
  report: Omit<NewReport, 'pictures'>
}

/** Draws the pictures of a report anew and takes it, or shows its form again with what is wrong. */
async function takeReport(
  context: WebContext,
  { page, fields, files, cut, isEmpty, report }: Taken,
): Promise<Response> {
  const sent = seeOther(`${page}?sent=yes`)
  if (fields[honeypot]) return sent
  if (isEmpty && files.length === 0 && !cut)
    return showAgain<ReportField>(page, { values: fields, errors: { text: 'text.empty' } })
  const cleaned = await cleanReportFiles(files, cut)
  if (!cleaned.ok) {
    const { field, code, status } = cleaned.trouble
    return pageResponse<ReportField>(page, status, { values: fields, errors: { [field]: code } })
  }
  const outcome = await tryTwice(() => recordReport(context, { ...report, pictures: cleaned.pictures }))
  if (outcome.ok) return sent
  return pageResponse(page, 429, { values: fields, errors: {}, notice: outcome.reason satisfies Notice })
}

/** A browser does not choose files a second time by itself. */
function chosenAgain({ files, cut }: Pick<Post<object>, 'files' | 'cut'>): Faults<ReportField> {
  const had = (field: string) => files.some((file) => file.field === field)
  return { ...((had('photos') || cut) && { photos: 'photos.again' }), ...(had('scan') && { scan: 'scan.again' }) }
}

/** POST /r/{code}: what happened at an event. Sent again after a line that broke, it stays one report. */
export const eventReportRoute = publicPost<{ locale: string; code: string }>(
  {
    path: '/r/[code]',
    limit: 'report',
    page: ({ code }) => reportPath.form(code),
    words,
    exists: async (context, { code }) => (await readReportedEvent(context, code, 'en')) !== undefined,
  },
  async ({ context, locale, params: { code }, fields, files, cut }) => {
    const page = `/${locale}${reportPath.form(code)}`
    const event = await readReportedEvent(context, code, locale)
    if (!event) return refusal(locale, 404)
    if (event.when === 'late') return refusal(locale, 410)
    const reading = readEventReport(fields)
    if (!reading.ok)
      return showAgain<ReportField>(page, {
        values: fields,
        errors: { ...reading.errors, ...chosenAgain({ files, cut }) },
      })
    if (event.when === 'early')
      return showAgain<ReportField>(page, {
        values: fields,
        errors: chosenAgain({ files, cut }),
        notice: 'early' satisfies Notice,
      })
    const { consent, submission, outcome, ...told } = reading.value
    const { id: eventId, campaignId, addresseeId } = event
    // At an event that goes to no office nothing was handed in.
    const atDoor = addresseeId === null ? null : outcome
    return takeReport(context, {
      ...{ page, fields, files, cut },
      isEmpty: told.text === '' && told.quotes === '' && atDoor === null,
      report: {
        locale,
        place: { kind: 'event', campaignId, eventId, addresseeId },
        told: {
          ...told,
          submission,
          outcome: atDoor,
          office: '',
          happenedOn: new Date(`${event.startsLocal.slice(0, 10)}T00:00:00Z`),
        },
      },
    })
  },
)

/** What a form without an event is of; undefined for every other word. */
export function ownKindOf(kind: string): OwnReportKind | undefined {
  return ownReportKinds.find((one) => one === kind)
}

/** The campaign of a form, where everybody can read it. */
async function readCampaign({ db }: WebContext, slug: string) {
  const campaign = await db.campaign.findUnique({
    where: { slug },
    select: { id: true, state: true, addressedState: true },
  })
  return campaign && isPublic(campaign.state) ? campaign : undefined
}

/** POST …/campaigns/{slug}/tell/{answer|letter}: what an office wrote back, or a copy of a letter, with photos. */
export const ownReportRoute = publicPost<{ locale: string; slug: string; kind: string }>(
  {
    path: '/campaigns/[slug]/tell/[kind]',
    limit: 'report',
    page: ({ slug, kind }) => `/campaigns/${slug}/tell/${kind}`,
    token: ({ slug, kind }) => `tell/${kind}/${slug}`,
    words,
    exists: async (context, { slug, kind }) =>
      ownKindOf(kind) !== undefined && (await readCampaign(context, slug)) !== undefined,
  },
  async ({ context, locale, params: { slug, kind: given }, fields, files, cut }) => {
    const kind = ownKindOf(given)
    const campaign = await readCampaign(context, slug)
    if (!kind || !campaign) return refusal(locale, 404)
    const page = reportPath.send(locale, slug, kind)
    const reading = readOwnReport(fields)
    const errors: Faults<ReportField> = reading.ok
      ? isReportDay(reading.value.happenedOn, context.now)
        ? {}
        : { happenedOn: 'happenedOn.day' }
      : reading.errors
    if (!reading.ok || Object.keys(errors).length > 0)
      return showAgain<ReportField>(page, { values: fields, errors: { ...errors, ...chosenAgain({ files, cut }) } })
    const { consent, addressee, ...told } = reading.value
    const office = addressee && (await readOffice(context, addressee, campaign.addressedState))
    return takeReport(context, {
      ...{ page, fields, files, cut },
      isEmpty: told.text === '',
      report: {
        locale,
        place: { kind, campaignId: campaign.id, eventId: null, addresseeId: office || null },
        told: { ...told, quotes: '', outcome: kind === 'answer' ? 'reply_received' : null, present: null },
      },
    })
  },
)

/** An office that was chosen, where it is one of the state that the campaign addresses. */
async function readOffice({ db }: WebContext, id: string, state: string | null): Promise<string | null> {
  if (state === null) return null
  const office = await db.addressee.findFirst({ where: { id, state }, select: { id: true } })
  return office?.id ?? null
}
