import { isId } from '@/features/access/ids'
import type { Context } from '@/features/context'
import type { EditableStatement } from './load-statement'
import { readStatement } from './read-statement'
import { type SaveStatementOutcome, saveStatement } from './save-statement'

/**
 * Makes what a statement said in one language what it says there now. It is a save like any other: what it said in between
 * stays a version, and what others saved meanwhile is not undone unseen.
 */
export async function restoreVersion(
  context: Context,
  { statement, versionId, revision }: { statement: EditableStatement; versionId: string; revision: number },
): Promise<SaveStatementOutcome> {
  const version = isId(versionId)
    ? await context.db.statementVersion.findFirst({
        where: { id: versionId, statementId: statement.id },
        select: { locale: true, title: true, summary: true, author: true, text: true },
      })
    : null
  if (!version) return { ok: false, reason: 'not-found' }
  const form = await readStatement(context, statement)
  const blank = {
    sourceUrl: '',
    sourceTitle: '',
    translator: '',
    made: 'human',
    translatedFrom: '',
    upToDate: false,
  } as const
  const now = form.translations.find(({ locale }) => locale === version.locale)
  const translations = [
    ...form.translations.filter(({ locale }) => locale !== version.locale),
    { ...(now ?? blank), ...version },
  ]
  return saveStatement(context, { statement, form: { ...form, revision, translations } })
}
