import { z } from 'zod'
import { isId } from '@/features/access/ids'
import { isOutcome } from '@/features/deliveries/rules'
import { postedDay } from '@/features/deliveries/schema'
import { longestAlt } from '@/features/pictures/rules'
import { lines, signerLine } from '@/features/signatures/schema'
import { calendarDay, type DeskReading, saidFaults } from '@/features/texts/read-form'
import { ReportRefusal, ReportState } from '@/generated/prisma/enums'
import { type ReportStep, reportSteps } from './rules'

/** What a report may say, in graphemes. */
export const longestReport = 10_000
export const longestQuotes = 3_000
export const longestReportCredit = 100
const longestOffice = 200
const mostPresent = 1_000_000

const present = z
  .string()
  .max(20, 'present.number')
  .transform((text) => text.trim())
  .refine((text) => /^\d{0,7}$/.test(text) && Number(text) <= mostPresent, 'present.number')
  .transform((text) => (text === '' ? null : Number(text)))

const told = {
  outcome: z
    .string()
    .max(40)
    .transform((text) => (isOutcome(text) ? text : null)),
  present,
  text: lines('text', longestReport),
  quotes: lines('quotes', longestQuotes),
  credit: signerLine('credit', { most: longestReportCredit, required: false }),
}

const submission = z.uuid('form.broken')
const consent = z.string().refine((text) => text !== '', 'consent.required')

const eventReport = z.object({ ...told, submission, consent })
const ownReport = z.object({
  text: told.text,
  credit: told.credit,
  happenedOn: postedDay,
  /** An office that was chosen; or how it was called, where none was. */
  addressee: z.union([z.literal('').transform(() => null), z.uuid()]).catch(null),
  office: signerLine('office', { most: longestOffice, required: false, domains: true }),
  submission,
  consent,
})

export type EventReportInput = z.output<typeof eventReport>
export type OwnReportInput = z.output<typeof ownReport>
/** What may be wrong in the forms: the files beside what is told. */
export type ReportField = keyof EventReportInput | keyof OwnReportInput | 'photos' | 'scan' | 'form'

type Given = Readonly<Record<string, string | undefined>>

/** Reads what somebody tells who was at an event. Faults: present.number, text.long, quotes.long, credit.…, consent.required */
export const readEventReport = (fields: Given) => readReport(eventReport, fields)

/** Reads what somebody was answered, or a letter they sent. Faults: happenedOn.format, text.long, office.…, consent.required */
export const readOwnReport = (fields: Given) => readReport(ownReport, fields)

function readReport<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  fields: Given,
): DeskReading<z.output<z.ZodObject<Shape>>, ReportField> {
  const given = Object.keys(schema.shape).map((name) => [name, fields[name] ?? ''])
  const result = schema.safeParse(Object.fromEntries(given))
  if (result.success) return { ok: true, value: result.data }
  const { happenedOn, submission: form, ...faults } = saidFaults<ReportField>(result.error)
  return {
    ok: false,
    errors: {
      ...faults,
      ...(happenedOn && { happenedOn: 'happenedOn.format' }),
      ...(form && { form: 'form.broken' }),
    },
  }
}

/** As the database counts them. */
const version = z.coerce
  .number()
  .int()
  .min(1)
  .max(2 ** 31 - 1)

/** What an organiser saves of a report: its words as everybody is to read them, and what its pictures show. */
const reportWords = z.object({
  version,
  outcome: told.outcome,
  present,
  text: told.text,
  quotes: told.quotes,
  credit: told.credit,
  addressee: z.union([z.literal('').transform(() => null), z.uuid()]).catch(null),
})
export type ReportWords = z.output<typeof reportWords> & { files: { id: string; shown: boolean; alt: string }[] }
export type ReportWordsField = keyof z.output<typeof reportWords> | 'files'

const alt = lines('alt', longestAlt)
/** Fields that the form of the desk has at most. */
const mostFields = 100

/** The fields of a picture in the form of the desk. */
export const fileField = {
  shown: (id: string) => `shown.${id}`,
  alt: (id: string) => `alt.${id}`,
}

/** A picture in the form of the desk: `shown.<id>` and `alt.<id>`. */
const altName = /^alt\.([\da-f-]{36})$/

/** Reads what an organiser saves of a report, with its pictures. */
export function readReportWords(values: Given): DeskReading<ReportWords, ReportWordsField> {
  const given = Object.keys(reportWords.shape).map((name) => [name, values[name] ?? ''])
  const result = reportWords.safeParse(Object.fromEntries(given))
  const files = Object.entries(values)
    .slice(0, mostFields)
    .flatMap(([name, text]) => {
      const id = altName.exec(name.slice(0, 50))?.[1]
      return id && isId(id)
        ? [{ id, shown: values[fileField.shown(id)] === 'yes', alt: alt.safeParse(text ?? '').data }]
        : []
    })
  const tooLong = files.some((file) => file.alt === undefined)
  if (!result.success || tooLong)
    return {
      ok: false,
      errors: { ...(result.success ? {} : saidFaults(result.error)), ...(tooLong && { files: 'files.long' }) },
    }
  return { ok: true, value: { ...result.data, files: files.map((file) => ({ ...file, alt: file.alt ?? '' })) } }
}

const decision = z.union([
  z.object({ act: z.enum(reportSteps.filter((step) => step !== 'refuse') as [ReportStep]), version }),
  z.object({ act: z.literal('refuse'), reason: z.enum(ReportRefusal), version }),
])
export interface ReportDecision {
  act: ReportStep
  version: number
  reason?: ReportRefusal
}

/** Reads what an organiser decides, and of which words; undefined for what no button of ours sends. */
export function readReportDecision(values: Given): ReportDecision | undefined {
  return decision.safeParse(values).data
}

/** What the list of the desk is of, and beside which report it begins. */
export interface ReportFilter {
  state: ReportState
  after: { at: Date; id: string } | undefined
}

/** Reads a filter from an address; what makes no sense there is not asked. */
export function readReportFilter({ state, after }: { state?: string; after?: string }): ReportFilter {
  const [at, id] = (after ?? '').slice(0, 60).split('_')
  const place = z.object({ at: z.iso.datetime(), id: z.uuid() }).safeParse({ at, id })
  return {
    state: z.enum(ReportState).catch('received').parse(state),
    after: place.success ? { at: new Date(place.data.at), id: place.data.id } : undefined,
  }
}

/** Which report the page of a wall begins below: "2016-05-25_0198…". */
export function readWallPlace(below: string | undefined): { day: Date; id: string } | undefined {
  const [day, id] = (below ?? '').slice(0, 60).split('_')
  const place = z.object({ day: calendarDay, id: z.uuid() }).safeParse({ day, id })
  return place.success ? { day: new Date(place.data.day), id: place.data.id } : undefined
}

/** Reads the day of a round-up; undefined for what is none. */
export function readRoundUp({ day }: Given): Date | undefined {
  const read = calendarDay.safeParse(day)
  return read.success ? new Date(read.data) : undefined
}
