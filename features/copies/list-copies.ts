import type { Context } from '@/features/context'
import { assembleLetter, readLetterContent } from '@/features/letters/assemble-letter'
import type { ComposedLetter } from '@/features/letters/compose-letter'
import type { VisibleSetLetter } from '@/features/letters/load-set-letter'
import { listConfirmed } from '@/features/signatories/list-confirmed'
import { readReader, ruleFields } from './read-reader'

/** The copies of a letter, and what its rules would still make. */
export type CopyList = Awaited<ReturnType<typeof listCopies>>

/** Reads the copies of a letter of a set with their states, and names the readers of rules that have none yet. */
export async function listCopies(context: Context, { letter, locale }: { letter: VisibleSetLetter; locale: string }) {
  const { db } = context
  const { copies, modelLetter } = await db.letter.findUniqueOrThrow({
    where: { id: letter.id },
    select: {
      copies: {
        orderBy: { id: 'asc' },
        select: {
          id: true,
          copyRuleId: true,
          reader: true,
          name: true,
          email: true,
          redaction: true,
          state: true,
          coverLine: true,
          sentOn: true,
        },
      },
      modelLetter: { select: { copyRules: { orderBy: { position: 'asc' }, select: ruleFields } } },
    },
  })
  const made = new Set(copies.map(({ copyRuleId }) => copyRuleId))
  const rules = modelLetter.copyRules.filter(({ id }) => !made.has(id))
  const planned = await Promise.all(
    rules.map(async (rule) => ({
      id: rule.id,
      reader: rule.reader,
      redaction: rule.redaction,
      /** Undefined: the directory holds nobody for this rule. */
      name: (await readReader(context, rule, { country: letter.country, locale }))?.name,
    })),
  )
  return {
    copies: copies.map(({ email, copyRuleId: _, ...copy }) => ({ ...copy, hasEmail: email !== null })),
    planned,
  }
}

export interface Copy {
  letterId: string
  /** The country the letter comes from: its paper is the copy's. */
  country: string
  coverLine: string
  letter: ComposedLetter
  /** Who writes, and where answers go; the address may be empty. */
  from: { name: string; email: string }
}

/** A copy as its reader gets it: the one record, with as much of the signatories as they may see. */
export async function readCopy(
  { db }: { db: Pick<Context['db'], 'letter' | 'letterCopy'> },
  id: string,
): Promise<Copy | undefined> {
  const copy = await db.letterCopy.findUnique({
    where: { id },
    select: { coverLine: true, redaction: true, letter: { select: { id: true, content: true, country: true } } },
  })
  if (!copy || copy.letter.content === null) return undefined
  const signatories = await listConfirmed({ db }, copy.letter.id)
  const content = readLetterContent(copy.letter.content)
  return {
    letterId: copy.letter.id,
    country: copy.letter.country,
    coverLine: copy.coverLine,
    letter: assembleLetter(content, signatories, copy.redaction),
    from: { name: content.from?.name ?? content.sender[0] ?? '', email: content.from?.email ?? '' },
  }
}
