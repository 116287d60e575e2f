import { loadTeam } from '@/features/access/load-team'
import type { Context } from '@/features/context'
import { createStatement } from '@/features/statements/create-statement'
import { type EditableStatement, loadStatement, type PublishableStatement } from '@/features/statements/load-statement'
import { readStatement } from '@/features/statements/read-statement'
import { type SaveStatementOutcome, saveStatement } from '@/features/statements/save-statement'
import type { StatementForm, StatementText } from '@/features/statements/schema'

/** One language of a statement in which nothing but a text is written. */
export const blankStatement = {
  author: '',
  sourceUrl: '',
  sourceTitle: '',
  translator: '',
  made: 'human',
  translatedFrom: '',
  upToDate: true,
} as const

export const englishStatement: StatementText = {
  ...blankStatement,
  locale: 'en',
  title: 'No to the ban',
  summary: 'Why.',
  text: 'A **text**.',
}

/** What organisers of a team do with its statements: begun, loaded, saved with a change, written whole. */
export function handleStatements(context: () => Context, { owner, teamId }: { owner: { id: string }; teamId: string }) {
  async function begin(title = englishStatement.title): Promise<string> {
    const team = await loadTeam(context(), owner, 'edit', teamId)
    if (!team) throw new Error('No team')
    return (await createStatement(context(), { team, title, locale: 'en', kind: 'statement' })).id
  }

  async function load(id: string, by = owner): Promise<EditableStatement & PublishableStatement> {
    const editable = await loadStatement(context(), by, 'edit', id)
    const publishable = await loadStatement(context(), by, 'publish', id)
    if (!editable || !publishable) throw new Error('Not found')
    return { ...editable, ...publishable } as EditableStatement & PublishableStatement
  }

  async function save(id: string, change: Partial<StatementForm>, by = owner): Promise<SaveStatementOutcome> {
    const statement = await load(id, by)
    const form = await readStatement(context(), statement)
    return saveStatement(context(), { statement, form: { ...form, ...change } })
  }

  async function written(change: Partial<StatementForm> = {}): Promise<string> {
    const id = await begin()
    const outcome = await save(id, { translations: [englishStatement], ...change })
    if (!outcome.ok) throw new Error(outcome.reason)
    return id
  }

  return { begin, load, save, written }
}
