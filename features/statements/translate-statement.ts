import type { Context } from '@/features/context'
import { type TranslateOutcome, translateText } from '@/features/texts/translate-text'
import { keepVersions } from './keep-versions'
import type { TranslatableStatement } from './load-statement'
import { lockStatement } from './lock-statement'
import { readStatement } from './read-statement'
import { followVersion, saysSame } from './rules'
import type { StatementForm, StatementTranslationForm } from './schema'

/** Saves a translation of a statement into one language; one that is public or scheduled only gets a proposal. */
export async function translateStatement(
  context: Context,
  { statement, form }: { statement: TranslatableStatement; form: StatementTranslationForm },
): Promise<TranslateOutcome<StatementForm>> {
  const { id, by } = statement
  const { now } = context
  const { revision: _, upToDate, ...text } = form
  return translateText(context, {
    noun: 'statement',
    thing: statement,
    form,
    lock: lockStatement,
    read: readStatement,
    write: async (tx, { revision, originalVersion }) => {
      const { locale, ...words } = text
      const key = { statementId_locale: { statementId: id, locale } }
      const old = await tx.statementTranslation.findUnique({
        where: key,
        select: { title: true, summary: true, author: true, text: true, followsVersion: true },
      })
      const isChanged = old === null || !saysSame(old, text)
      const followsVersion = followVersion({
        before: originalVersion,
        after: originalVersion,
        followed: old?.followsVersion,
        changed: isChanged,
        upToDate,
      })
      await tx.statementTranslation.upsert({
        where: key,
        create: { statementId: id, ...text, followsVersion },
        update: { ...words, followsVersion },
        select: { statementId: true },
      })
      const texts = isChanged ? [text] : []
      await keepVersions(tx, { statementId: id, revision: revision + 1, by, isPublic: false, now, texts })
      await tx.statement.update({
        where: { id },
        data: { revision: { increment: 1 }, updatedAt: now },
        select: { id: true },
      })
    },
  })
}
