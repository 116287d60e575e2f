import { z } from 'zod'
import { countryCode } from '@/features/places/countries'
import { fieldChoices } from '@/features/questions/rules'
import { questionPieces, questionsForm } from '@/features/questions/schema'
import { line } from '@/features/texts/lines'
import { calendarDay, localeCode } from '@/features/texts/read-form'
import { hasOriginal, inLanguages, summaryField, textField, titleField } from '@/features/texts/text-schema'
import { PledgeKind, ReaderShare, SignatureState } from '@/generated/prisma/enums'
import { changeWeights, type ListColumn, listColumns } from './rules'

const share = z.enum(ReaderShare)
const use = z.enum(fieldChoices)

const fields = {
  locale: localeCode,
  title: titleField,
  summary: summaryField,
  whoWeAre: textField,
  whatWeNote: textField,
  text: textField,
  addresseeLine: line(200),
}

/** Everything the editor of a petition saves at once. `revision` is the one it was opened with. */
export const petitionForm = z
  .strictObject({
    revision: z.int(),
    originalLocale: localeCode,
    /** The directory entry it goes to, when there is one. */
    addresseeId: z.uuid().nullable(),
    goal: z.int().min(10).max(10_000_000),
    /** Days in UTC; the petition closes at the end of its last day. */
    opensOn: calendarDay.nullable(),
    closesOn: calendarDay.nullable(),
    /** What each reader gets of a signer, at most. */
    gets: z.strictObject({ public: share, addressee: share, press: share, archive: share }),
    /** Comments may be shown on the petition's page, once a moderator has read them. */
    commentWall: z.boolean(),
    /** What signers are asked to help with, once they have confirmed. */
    pledgeKinds: z.array(z.enum(PledgeKind)).max(Object.keys(PledgeKind).length),
    /** What the form asks beside name, address and country. */
    asks: z.strictObject({ city: use, role: use, organisation: use, comment: use }),
    /** Its own questions, in their order. */
    questions: questionsForm,
    translations: inLanguages(z.strictObject(fields)),
    /** What weight another wording of a text has that was signed; asked for where it is needed. */
    weight: z.enum(changeWeights).optional(),
  })
  .refine(hasOriginal.test, hasOriginal.says)

export type PetitionForm = z.output<typeof petitionForm>

/** What a translator saves of a petition: one language. */
export const petitionTranslationForm = z.strictObject({ revision: z.int(), ...fields, questions: questionPieces })

export type PetitionTranslationForm = z.output<typeof petitionTranslationForm>

export const signatureStates = Object.values(SignatureState)

/** What the address of the signatures' list may ask for. */
export type SignatureQuery = Partial<
  Record<'country' | 'state' | 'named' | 'sort' | 'order' | 'after' | 'before', string>
>

const signatureQuery = z.object({
  country: countryCode.optional().catch(undefined),
  state: z.enum(SignatureState).optional().catch(undefined),
  named: z.literal('yes').optional().catch(undefined),
  sort: z.enum(['day', 'country', 'state']).catch('day'),
  order: z.enum(['up', 'down']).catch('down'),
})

/** A place in a list: what its columns say there, and the id. */
interface ListPlace {
  values: string[]
  id: string
}

export interface SignatureFilter {
  country?: string | undefined
  state?: SignatureState | undefined
  /** Only those whose names stand in the public list, or were taken off it. */
  named: boolean
  sort: 'day' | 'country' | 'state'
  descending: boolean
  /** Where the page begins, or, read backwards, ends; the first page without it. */
  from?: (ListPlace & { backwards: boolean }) | undefined
}

/** Reads a filter from an address; what makes no sense there is not asked. */
export function signatureFilter(query: SignatureQuery): SignatureFilter {
  const { country, state, named, sort, order } = signatureQuery.parse(query)
  const filter = { country, state, named: named === 'yes', sort, descending: order === 'down' }
  const place = readPlace(query.after ?? query.before, listColumns(filter))
  return { ...filter, from: place && { ...place, backwards: query.after === undefined } }
}

const fitsColumn: Record<ListColumn, z.ZodType<string>> = {
  batch: z.string().regex(/^\d{1,9}$/),
  day: calendarDay,
  country: countryCode,
  state: z.enum(SignatureState),
}

/** A place as the address has it: one value for each column and the id, with points between. */
function readPlace(text: string | undefined, columns: readonly ListColumn[]): ListPlace | undefined {
  const values = text?.slice(0, 100).split('.') ?? []
  const id = z.uuid().safeParse(values.pop())
  const fits =
    values.length === columns.length && columns.every((one, at) => fitsColumn[one].safeParse(values[at]).success)
  return id.success && fits ? { values, id: id.data } : undefined
}
