import type { FieldUse, QuestionKind } from '@/generated/prisma/enums'

/** What the form of a petition may ask beside name, address and country, in its order. */
export const optionalFields = ['city', 'role', 'organisation', 'comment'] as const
export type OptionalField = (typeof optionalFields)[number]

/** What becomes of each of them on the form of one petition. */
export type FieldUses = Record<OptionalField, FieldUse>

/** What an organiser chooses from: that a field was asked for once is not chosen. */
export const fieldChoices = ['hidden', 'shown', 'required'] as const satisfies readonly FieldUse[]
export type FieldChoices = Record<OptionalField, (typeof fieldChoices)[number]>

/** What a form asks for where nobody chose. */
export const plainUses: FieldUses = { city: 'shown', role: 'shown', organisation: 'shown', comment: 'shown' }

/** The columns of a petition that say so. */
export const fieldColumns = { cityUse: true, roleUse: true, organisationUse: true, commentUse: true } as const

/** What becomes of the fields, from the row of a petition. */
export function usesOf(row: { [Column in keyof typeof fieldColumns]: FieldUse }): FieldUses {
  return { city: row.cityUse, role: row.roleUse, organisation: row.organisationUse, comment: row.commentUse }
}

/** The same as the row has it. */
export function fieldUseColumns({ city, role, organisation, comment }: FieldUses) {
  return { cityUse: city, roleUse: role, organisationUse: organisation, commentUse: comment }
}

/** What an organiser sees of it, who chose "hidden" whether or not somebody had filled the field in before. */
export function choicesOf(uses: FieldUses): FieldChoices {
  return mapFields((field) => (uses[field] === 'withdrawn' ? 'hidden' : uses[field]))
}

/**
 * What becomes of the fields when an organiser chooses anew. What signers of an open petition were asked is withdrawn, not
 * merely hidden: some have filled it in, and can still remove it.
 */
export function nextUses(before: FieldUses, chosen: FieldChoices, opened: boolean): FieldUses {
  return mapFields((field) =>
    opened && chosen[field] === 'hidden' && before[field] !== 'hidden' ? 'withdrawn' : chosen[field],
  )
}

/** True where the form has the field. */
export function isAsked(use: FieldUse): boolean {
  return use === 'shown' || use === 'required'
}

function mapFields<Value>(made: (field: OptionalField) => Value): Record<OptionalField, Value> {
  const [city, role, organisation, comment] = optionalFields
  return { city: made(city), role: made(role), organisation: made(organisation), comment: made(comment) }
}

/** How many questions of its own a form may have at once, and a petition keep with those that were withdrawn. */
export const mostAsked = 5
export const mostKept = 20
export const mostOptions = 12

export const questionKinds = ['text', 'choice', 'tick'] as const satisfies readonly QuestionKind[]

/** The words of a question in one language; the options one on each line. */
export interface QuestionWords {
  locale: string
  label: string
  hint: string
  options: string
}

/** A question as its editor holds it; one without an id is new. */
export interface WrittenQuestion {
  id: string | null
  kind: QuestionKind
  required: boolean
  withdrawn: boolean
  texts: QuestionWords[]
}

/** A question in the words of one language. */
export interface ShownQuestion {
  id: string
  kind: QuestionKind
  required: boolean
  withdrawn: boolean
  /** The language of its words: the original where there are none in the one asked for. */
  locale: string
  label: string
  hint: string
  options: string[]
}

/** What somebody answered: of each question by its id a text, the number of an option from 0, or "yes". */
export type Answers = Record<string, string>

/** What can be chosen: a line each, blank ones left out. */
export function optionsOf(text: string): string[] {
  return text
    .split('\n')
    .map((option) => option.trim())
    .filter((option) => option !== '')
}

/** True for words that can be shown: a choice needs as many options as the original has, and two at the least. */
export function areWhole(kind: QuestionKind, words: QuestionWords, original: QuestionWords | undefined): boolean {
  if (words.label === '') return false
  if (kind !== 'choice') return true
  const count = optionsOf(words.options).length
  return count >= 2 && count === optionsOf(original?.options ?? '').length
}

/** The languages in which a question that the form asks lacks words; a translation that lacks them shows the original. */
export function findQuestionGaps({
  originalLocale,
  translations,
  questions,
}: {
  originalLocale: string
  translations: readonly { locale: string; title: string }[]
  questions: readonly WrittenQuestion[]
}) {
  const locales = translations.filter((text) => text.title !== '').map((text) => text.locale)
  const lacking = [...new Set([originalLocale, ...locales])].filter((locale) =>
    questions.some(({ kind, withdrawn, texts }) => {
      const wordsIn = (language: string) => texts.find((one) => one.locale === language)
      const words = wordsIn(locale)
      return !withdrawn && texts.some(isBegun) && !(words && areWhole(kind, words, wordsIn(originalLocale)))
    }),
  )
  return lacking.map((locale) => ({ locale, field: 'questions' as const }))
}

/**
 * The questions as they are kept, or "frozen" where one that was on the form when somebody signed would be gone or mean
 * something else: it can only be withdrawn, required or not, and translated. While a petition is open and nobody has signed,
 * another meaning is another question with an id of its own, so that no answer on its way is kept under it. An id of
 * another petition, or one that comes twice, counts as none.
 */
export function planQuestions(
  before: readonly WrittenQuestion[],
  after: readonly WrittenQuestion[],
  { opened, signed }: { opened: boolean; signed: boolean },
): WrittenQuestion[] | 'frozen' {
  const known = new Map(before.map((question) => [question.id, question]))
  const written = after
    .map((question) => ({ ...question, texts: question.texts.filter(isBegun) }))
    .filter(({ texts }) => texts.length > 0)
    .map((question) => {
      const old = known.get(question.id)
      if (!old || (opened && !keepsMeaning(old, question))) return { ...question, id: null }
      known.delete(question.id)
      return question
    })
  return signed && known.size > 0 ? 'frozen' : written
}

/** True for a question that is saved with words in a language: once somebody signed, these stay as they are. */
export function hasWordsIn(saved: readonly WrittenQuestion[], id: string | null, locale: string): boolean {
  const question = saved.find((one) => id !== null && one.id === id)
  return question?.texts.some((words) => words.locale === locale) ?? false
}

function isBegun({ label, hint, options }: QuestionWords): boolean {
  return label !== '' || hint !== '' || options !== ''
}

function keepsMeaning(old: WrittenQuestion, question: WrittenQuestion): boolean {
  const keepsWords = old.texts.every((words) =>
    question.texts.some(
      (other) =>
        other.locale === words.locale &&
        other.label === words.label &&
        other.hint === words.hint &&
        other.options === words.options,
    ),
  )
  return old.kind === question.kind && keepsWords
}

/** The name of the field in which a question is answered, and of the tick that removes an answer. */
export const answerField = (id: string): QuestionField => `question-${id}`
/** The name of the field in which a question is answered. */
export type QuestionField = `question-${string}`
export const answerRemoval = (id: string) => `no-question-${id}`

/** The questions with the words of one language as a translator saved them: each piece under the id of its question. */
export function withPieces(
  questions: readonly WrittenQuestion[],
  locale: string,
  pieces: readonly { id: string; text: string }[],
): WrittenQuestion[] {
  return questions.map((question) => {
    const piece = (name: string) => pieces.find(({ id }) => id === `${question.id}/${name}`)?.text
    const others = question.texts.filter((words) => words.locale !== locale)
    const before = question.texts.find((words) => words.locale === locale)
    const words = {
      locale,
      label: piece('label') ?? before?.label ?? '',
      hint: piece('hint') ?? before?.hint ?? '',
      options: piece('options') ?? before?.options ?? '',
    }
    return isBegun(words) ? { ...question, texts: [...others, words] } : { ...question, texts: others }
  })
}
