import { z } from 'zod'
import { dossierReaders } from '@/features/hand-ins/rules'
import { roomFor } from '@/features/safety/bound-text'
import { checkText } from '@/features/texts/check-text'
import { cleanLine, cleanLines } from '@/features/texts/clean-text'
import { interfaceLocale } from '@/features/texts/read-form'
import { signatureColumns } from './signature-columns'

export const longestReason = 500
const longestWanted = 100

/** Whose signatures: everybody's, those of who confirmed, of who wants news, or of one organisation or role. */
export const selections = ['confirmed', 'news', 'organisation', 'role', 'all'] as const
export type Selection = (typeof selections)[number]

const signatureChoice = z
  .object({
    who: z.enum(selections),
    /** The organisation or the role, as somebody typed it. */
    wanted: z.string().max(roomFor(longestWanted), 'too-long').transform(cleanLine),
    columns: z.array(z.enum(signatureColumns)).max(signatureColumns.length),
  })
  .superRefine(({ who, wanted, columns }, context) => {
    if (columns.length === 0) context.addIssue({ code: 'custom', path: ['columns'], message: 'no-columns' })
    const asks = who === 'organisation' || who === 'role'
    if (asks && wanted === '') context.addIssue({ code: 'custom', path: ['wanted'], message: 'wanted' })
    if (checkText(wanted, longestWanted)) context.addIssue({ code: 'custom', path: ['wanted'], message: 'too-long' })
  })

/** Whose copy of the dossier, the language of its own words, and the letter in whose kit it is bound, if any. */
const dossierChoice = z
  .object({
    reader: z.enum(dossierReaders),
    language: interfaceLocale,
    letter: z.union([z.literal(''), z.uuid()]).default(''),
  })
  .refine(({ reader, letter }) => letter === '' || reader === 'addressee', { path: ['letter'], error: 'letter-reader' })

/** What may be wrong in the form by which a file is asked for. */
export type AskField =
  | 'kind'
  | 'reason'
  | 'recipient'
  | keyof z.input<typeof signatureChoice>
  | keyof z.input<typeof dossierChoice>
  | 'partner'

/** What has to be known of a kind of export. How it is made stands in `worker/export-makers.ts`. */
interface ExportDefinition {
  /** What it is asked for on: the page of a petition, of a campaign, or of a batch on paper of a petition. */
  about: 'petition' | 'campaign' | 'batch'
  /** The ending of the file's name once it is open. */
  ending: 'csv' | 'pdf'
  /** What is chosen, as it is kept. */
  choice: z.ZodType
  /** What was chosen, from the fields of its form (`web/choice-fields.tsx`). */
  chosen: (values: Readonly<Record<string, string>>) => unknown
}

/** Every kind of export there is. */
export const exportKinds = {
  signatures: {
    about: 'petition',
    ending: 'csv',
    choice: signatureChoice,
    chosen: (values) => ({
      who: values.who ?? '',
      wanted: values.wanted ?? '',
      columns: signatureColumns.filter((column) => values[`column-${column}`] === 'yes'),
    }),
  },
  dossier: {
    about: 'petition',
    ending: 'pdf',
    choice: dossierChoice,
    chosen: ({ reader = '', language = '', letter = '' }) => ({ reader, language, letter }),
  },
  updates: { about: 'petition', ending: 'csv', choice: z.object({}), chosen: () => ({}) },
  helpers: { about: 'petition', ending: 'csv', choice: z.object({}), chosen: () => ({}) },
  organisations: { about: 'petition', ending: 'csv', choice: z.object({}), chosen: () => ({}) },
  scans: {
    about: 'batch',
    ending: 'pdf',
    choice: z.object({ batch: z.uuid() }),
    chosen: ({ batch = '' }) => ({ batch }),
  },
  partner: {
    about: 'campaign',
    ending: 'csv',
    choice: z.object({ partner: z.uuid() }),
    chosen: ({ partner = '' }) => ({ partner }),
  },
  outcomes: { about: 'campaign', ending: 'csv', choice: z.object({}), chosen: () => ({}) },
} satisfies Record<string, ExportDefinition>

export type ExportKind = keyof typeof exportKinds
export type ExportChoice<Kind extends ExportKind> = z.output<(typeof exportKinds)[Kind]['choice']>

/** All kinds that are asked for on the page of a petition, or of a campaign. */
export function exportKindsOf(about: ExportDefinition['about']): ExportKind[] {
  return (Object.keys(exportKinds) as ExportKind[]).filter((kind) => exportKinds[kind].about === about)
}

/** True for a kind there is. The database keeps the kind as a text, which an older or newer version may have written. */
export function isExportKind(kind: string | undefined): kind is ExportKind {
  return kind !== undefined && Object.hasOwn(exportKinds, kind)
}

/** Why a file is needed, in the words of who asks. */
export const exportReason = z
  .string()
  .max(roomFor(longestReason), 'too-long')
  .transform(cleanLines)
  .superRefine((text, context) => {
    if (text.trim() === '') context.addIssue({ code: 'custom', message: 'reason' })
    else if (checkText(text, longestReason)) context.addIssue({ code: 'custom', message: 'too-long' })
  })

/** A public key of age (X25519) by its look; whether one can encrypt to it, `checkRecipient` tries. */
export const recipientText = z
  .string()
  .trim()
  .refine((text) => /^age1[02-9ac-hj-np-z]{58}$/.test(text), 'recipient')
