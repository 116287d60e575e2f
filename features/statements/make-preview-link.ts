import { recordAction } from '@/features/access/record-action'
import type { Context } from '@/features/context'
import { createToken } from '@/features/safety/create-token'
import type { EditableStatement } from './load-statement'
import { lockStatement } from './lock-statement'

/** Makes the secret link by which anybody who has it reads a draft; there is one, so a new one ends the one before. */
export async function makePreviewLink(
  { db, now }: Context,
  { statement }: { statement: EditableStatement },
): Promise<{ ok: true; token: string }> {
  const token = createToken()
  await setToken({ db, now }, statement, token)
  return { ok: true, token }
}

/** Ends the secret link. */
export async function endPreviewLink(
  { db, now }: Context,
  { statement }: { statement: EditableStatement },
): Promise<{ ok: true }> {
  await setToken({ db, now }, statement, null)
  return { ok: true }
}

async function setToken({ db, now }: Context, { id, teamId, by }: EditableStatement, token: string | null) {
  await db.$transaction(async (tx) => {
    await lockStatement(tx, id)
    await tx.statement.update({ where: { id }, data: { previewToken: token }, select: { id: true } })
    const action = token === null ? 'statement.preview-end' : 'statement.preview'
    await recordAction(tx, { by, teamId, action, object: `statement:${id}`, at: now })
  })
}
