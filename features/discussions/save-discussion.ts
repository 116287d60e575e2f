import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { forgetPages } from '@/features/pages'
import type { EditableStatement } from '@/features/statements/load-statement'
import type { DiscussionInput } from './schema'

/** Saves what organisers decided about comments on a statement. Comments there are stay, also when it is switched off. */
export async function saveDiscussion(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { statement, form }: { statement: EditableStatement; form: DiscussionInput },
): Promise<void> {
  const { id, teamId, by } = statement
  const { questions, ...decided } = form
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM statements WHERE id = ${id}::uuid FOR NO KEY UPDATE`
    await tx.discussion.upsert({
      where: { statementId: id },
      create: { statementId: id, ...decided },
      update: decided,
      select: { statementId: true },
    })
    await tx.discussionQuestion.deleteMany({ where: { statementId: id } })
    await tx.discussionQuestion.createMany({ data: questions.map((one) => ({ statementId: id, ...one })) })
    const action = decided.isOn ? 'discussion.open' : 'discussion.switch-off'
    await recordAction(tx, { by, teamId, action, object: `statement:${id}`, at: now })
    await forgetPages(tx, [`statement:${id}`])
  })
}
